package io.github.authingspring.security.login;

import java.util.function.UnaryOperator;

import org.springframework.context.NoSuchMessageException;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns a page into HTML.
 */
@FunctionalInterface
interface PageRenderer {

	/**
	 * Renders title, text and a new recovery code only, where there is no template
	 * engine.
	 */
	PageRenderer PLAIN = (page, frame, texts) -> """
			<!DOCTYPE html>
			<html lang="%s">
			<head><meta charset="utf-8"><title>%2$s</title><link rel="stylesheet" href="%4$s%5$s"></head>
			<body><main><h1>%2$s</h1><p>%3$s</p></main></body>
			</html>
			""".formatted(HtmlUtils.htmlEscape(frame.lang()), HtmlUtils.htmlEscape(frame.title()),
			HtmlUtils.htmlEscape(PageRenderer.text(page, texts)), HtmlUtils.htmlEscape(frame.root()),
			frame.stylesheet());

	private static String text(Page page, UnaryOperator<String> texts) {
		try {
			String text = texts.apply(page.key() + ".text");
			return (page instanceof RecoveryPage recovery) ? text + " " + recovery.code() : text;
		}
		catch (NoSuchMessageException ex) {
			return ""; // it is a form only
		}
	}

	/**
	 * Render a page.
	 * @param page the page
	 * @param frame what is around it
	 * @param texts returns the text of a key
	 * @return the HTML
	 */
	String render(Page page, PageFrame frame, UnaryOperator<String> texts);

}
