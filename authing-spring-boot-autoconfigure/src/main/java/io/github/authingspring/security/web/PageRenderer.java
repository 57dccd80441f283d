package io.github.authingspring.security.web;

import java.util.function.UnaryOperator;

import org.springframework.web.util.HtmlUtils;

/**
 * Turns a page into HTML.
 */
@FunctionalInterface
interface PageRenderer {

	/**
	 * Renders title and text only, where there is no template engine.
	 */
	PageRenderer PLAIN = (page, frame, texts) -> """
			<!DOCTYPE html>
			<html lang="%s">
			<head><meta charset="utf-8"><title>%2$s</title><link rel="stylesheet" href="%4$s%5$s"></head>
			<body><main><h1>%2$s</h1><p>%3$s</p></main></body>
			</html>
			""".formatted(HtmlUtils.htmlEscape(frame.lang()), HtmlUtils.htmlEscape(frame.title()),
			HtmlUtils.htmlEscape(texts.apply(page.key() + ".text")), HtmlUtils.htmlEscape(frame.root()),
			frame.stylesheet());

	/**
	 * Render a page.
	 * @param page the page
	 * @param frame what is around it
	 * @param texts returns the text of a key
	 * @return the HTML
	 */
	String render(Page page, PageFrame frame, UnaryOperator<String> texts);

}
