package io.github.authingspring.security.login;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages by JMustache. Each template is compiled once.
 */
final class MustacheRenderer implements PageRenderer {

	private final Map<String, Template> templates = new ConcurrentHashMap<>();

	private final PageResources resources;

	private final Mustache.Compiler compiler;

	MustacheRenderer(PageResources resources) {
		this.resources = resources;
		this.compiler = Mustache.compiler()
			.nullValue("")
			.zeroIsFalse(true)
			.withLoader((name) -> new StringReader(source(name)));
	}

	@Override
	public String render(Page page, PageFrame frame, UnaryOperator<String> texts) {
		StringWriter html = new StringWriter();
		Template template = this.templates.computeIfAbsent(page.template(),
				(name) -> this.compiler.compile(source(name)));
		template.execute(page, scope(frame, texts), html);
		return html.toString();
	}

	private String source(String name) {
		return new String(this.resources.read(name + ".mustache"), StandardCharsets.UTF_8);
	}

	/**
	 * Return what a template sees behind the values of its page.
	 */
	private static Map<String, @Nullable Object> scope(PageFrame frame, UnaryOperator<String> texts) {
		Map<String, @Nullable Object> scope = new HashMap<>();
		scope.put("lang", frame.lang());
		scope.put("title", frame.title());
		scope.put("root", frame.root());
		scope.put("stylesheet", frame.root() + frame.stylesheet());
		scope.put("csrf", frame.csrf());
		scope.put("text", text(texts));
		return scope;
	}

	/**
	 * Return what makes {@code {{#text}}key{{/text}}} a text. The key may hold values of
	 * the page.
	 */
	private static Mustache.Lambda text(UnaryOperator<String> texts) {
		return (key, out) -> out.write(Escapers.HTML.escape(texts.apply(key.execute().strip())));
	}

}
