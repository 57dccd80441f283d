package io.github.authingspring.security.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private final StaticMessageSource application = new StaticMessageSource();

	private final Texts texts = new Texts(this.application);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "zh-CN|zh-CN", "zh|zh-CN", "zh-TW|zh-CN", "zh-CN,en;q=0.5|zh-CN", "en-GB,zh;q=0.5|en", "fr|en",
					"fr,zh;q=0.8,en;q=0.5|zh-CN", "*|en", "a,b,c,d,e,f,g,h,zh|en", ";;q=x|en",
					"zh-CN,zh;q=0.9,en_US;q=0.8|zh-CN" })
	void firstKnownLanguageOfTheRequestIsTaken(String accepted, String language) {
		TestExchange exchange = new TestExchange();
		exchange.headers.put("Accept-Language", accepted);
		assertThat(this.texts.language(this.texts.locale(exchange)).toLanguageTag()).isEqualTo(language);
	}

	@Test
	void bothLanguagesHaveTheSameKeys() throws IOException {
		assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"))
			.allMatch((key) -> key.startsWith("authing."));
	}

	@Test
	void messageOfTheApplicationWins() {
		this.application.addMessage("authing.login.title", Locale.CHINESE, "欢迎");
		assertThat(this.texts.get("login.title", Locale.CHINESE)).isEqualTo("欢迎");
		assertThat(this.texts.get("login.title", Locale.ENGLISH)).isEqualTo("Sign in");
	}

	@Test
	void messagesThatAreTheirCodesAreNone() {
		this.application.setUseCodeAsDefaultMessage(true);
		assertThat(this.texts.get("login.title", Locale.ENGLISH)).isEqualTo("Sign in");
	}

	@Test
	void applicationAddsALanguage() {
		this.application.addMessage("authing.language", Locale.FRENCH, "fr");
		this.application.addMessage("authing.login.title", Locale.FRENCH, "Connexion");
		TestExchange exchange = new TestExchange();
		exchange.headers.put("Accept-Language", "fr");
		assertThat(this.texts.locale(exchange)).isEqualTo(Locale.FRENCH);
		assertThat(this.texts.get("login.title", Locale.FRENCH)).isEqualTo("Connexion");
		assertThat(this.texts.get("login.submit", Locale.FRENCH)).isEqualTo("Sign in");
	}

	private static Set<String> keys(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Texts.class.getResourceAsStream(name)) {
			properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return properties.stringPropertyNames();
	}

}
