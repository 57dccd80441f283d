package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * The texts of the pages, in English and Simplified Chinese. Messages of the application
 * win, so that it can change a text or add a language.
 */
final class Texts {

	private static final String PREFIX = "authing.";

	/**
	 * Nobody reads more languages; a longer header is not worth the work.
	 */
	private static final int MOST_LOCALES = 8;

	private final MessageSource application;

	private final ResourceBundleMessageSource own = new ResourceBundleMessageSource();

	Texts(MessageSource application) {
		this.application = application;
		this.own.setBasename(Texts.class.getPackageName().replace('.', '/') + "/messages");
		this.own.setBundleClassLoader(Texts.class.getClassLoader());
		this.own.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.own.setFallbackToSystemLocale(false);
	}

	/**
	 * One range that is malformed does not make the others void.
	 */
	private static List<Locale> accepted(LoginExchange exchange) {
		String header = exchange.header(HttpHeaders.ACCEPT_LANGUAGE);
		try {
			return parse(header);
		}
		catch (IllegalArgumentException ex) {
			return StringUtils.commaDelimitedListToSet(header).stream().flatMap(Texts::parseAlone).toList();
		}
	}

	private static Stream<Locale> parseAlone(String range) {
		try {
			return parse(range).stream();
		}
		catch (IllegalArgumentException ex) {
			return Stream.empty();
		}
	}

	private static List<Locale> parse(@Nullable String ranges) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.ACCEPT_LANGUAGE, ranges);
		return headers.getAcceptLanguageAsLocales();
	}

	/**
	 * Return the first language that the request asks for and that there are texts in.
	 */
	Locale locale(LoginExchange exchange) {
		return accepted(exchange).stream()
			.limit(MOST_LOCALES)
			.filter((wanted) -> language(wanted).getLanguage().equals(wanted.getLanguage()))
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

	/**
	 * Return the language that texts for a locale are really in.
	 */
	Locale language(Locale wanted) {
		return Locale.forLanguageTag(get("language", wanted));
	}

	String get(String key, Locale locale) {
		String code = PREFIX + key;
		String text = this.application.getMessage(code, null, null, locale);
		if (text != null && !text.equals(code)) {
			return text;
		}
		boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
		return this.own.getMessage(code, null, chinese ? Locale.CHINESE : Locale.ENGLISH);
	}

}
