package io.github.authingspring.emulator.handler;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/**
 * A page of the emulator; what is filled in is escaped. Not for use outside of the
 * emulator.
 */
public final class HtmlTemplate {

	private final Template template;

	private HtmlTemplate(Template template) {
		this.template = template;
	}

	/**
	 * Loads a template.
	 * @param name the name of its file
	 * @return the template
	 */
	public static HtmlTemplate of(String name) {
		try (Reader template = new InputStreamReader(
				Objects.requireNonNull(
						HtmlTemplate.class.getResourceAsStream("/io/github/authingspring/emulator/" + name)),
				StandardCharsets.UTF_8)) {
			return new HtmlTemplate(Mustache.compiler().nullValue("").compile(template));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Fills the template.
	 * @param model what to fill in
	 * @return the page
	 */
	public String fill(Object model) {
		return this.template.execute(model);
	}

}
