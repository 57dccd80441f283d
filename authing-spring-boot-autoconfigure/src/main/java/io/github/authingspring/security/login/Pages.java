package io.github.authingspring.security.login;

import java.util.Locale;

import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Puts pages into their frame and into the language of the request.
 */
final class Pages {

	private final Texts texts;

	private final PageRenderer renderer;

	private final StyleSheet styleSheet;

	private Pages(Texts texts, PageRenderer renderer, StyleSheet styleSheet) {
		this.texts = texts;
		this.renderer = renderer;
		this.styleSheet = styleSheet;
	}

	static Pages of(ApplicationContext context) {
		PageResources resources = new PageResources(context);
		PageRenderer renderer = ClassUtils.isPresent("com.samskivert.mustache.Mustache", context.getClassLoader())
				? new MustacheRenderer(resources) : PageRenderer.PLAIN;
		return new Pages(new Texts(context), renderer, StyleSheet.of(resources));
	}

	/**
	 * Return whether more than title and text can be rendered.
	 */
	boolean haveTemplates() {
		return this.renderer != PageRenderer.PLAIN;
	}

	StyleSheet styleSheet() {
		return this.styleSheet;
	}

	String render(LoginExchange exchange, Page page) {
		Locale locale = this.texts.locale(exchange);
		PageFrame frame = new PageFrame(this.texts.language(locale).toLanguageTag(),
				this.texts.get(page.key() + ".title", locale), exchange.root(), this.styleSheet.path(),
				exchange.formToken());
		return this.renderer.render(page, frame, (key) -> this.texts.get(key, locale));
	}

}
