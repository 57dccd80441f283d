package io.github.authingspring.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.assertj.core.api.SoftAssertions;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes pictures of pages as different people see them, and looks for what would keep
 * somebody out.
 */
final class Camera {

	static final String ENGLISH = "en";

	private static final List<String> SCHEMES = List.of("light", "dark");

	private static final Map<String, Integer> WIDTHS = Map.of("wide", 1280, "phone", 390);

	private static final Map<String, Integer> HEIGHTS = Map.of("wide", 900, "phone", 844);

	private static final String BARRIERS = """
			const [dark, done] = arguments;
			axe.run({ resultTypes: ['violations'], ...(dark && { runOnly: 'cat.color' }) }).then((results) => done(results.violations
				.filter((violation) => ['serious', 'critical'].includes(violation.impact))
				.map((violation) => violation.id + ': ' + violation.nodes.map((node) => node.html).join(' '))));
			""";

	private final String axe = axe();

	private final Browser browser;

	private final ChromeDriver driver;

	private final String language;

	private final Path folder;

	private final SoftAssertions softly;

	Camera(Browser browser, String language, Path folder, SoftAssertions softly) {
		this.browser = browser;
		this.driver = browser.driver();
		this.language = language;
		this.folder = folder;
		this.softly = softly;
	}

	private static String axe() {
		try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Remove old pictures of this language and ask for pages in it.
	 */
	void prepare() {
		try {
			Files.createDirectories(this.folder);
			try (Stream<Path> old = Files.list(this.folder)) {
				for (Path picture : old.filter((file) -> file.toString().contains("-" + this.language + "-"))
					.toList()) {
					Files.delete(picture);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		speak(this.language);
	}

	void putAway() {
		speak(ENGLISH);
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
		this.driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
	}

	private void speak(String language) {
		Object browser = this.driver.executeScript("return navigator.userAgent");
		this.driver.executeCdpCommand("Emulation.setUserAgentOverride",
				Map.of("userAgent", String.valueOf(browser), "acceptLanguage", language));
	}

	/**
	 * Look at the page that is open from all sides. What keeps somebody out does so in
	 * any language.
	 */
	void look(String page) {
		this.softly.assertThat(this.browser.complaints()).as("what the browser says on %s", page).isEmpty();
		for (String scheme : SCHEMES) {
			this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
					Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
			for (String width : WIDTHS.keySet()) {
				resize(width);
				take(picture(page, scheme, width), width);
			}
			if (ENGLISH.equals(this.language)) {
				findBarriers(page, scheme);
			}
		}
		this.browser.complaints();
	}

	private void resize(String width) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", WIDTHS.get(width), "height",
				HEIGHTS.get(width), "deviceScaleFactor", 1, "mobile", false));
	}

	private void take(Path picture, String width) {
		long wide = number("return document.documentElement.scrollWidth");
		this.softly.assertThat(wide).as("width of %s", picture.getFileName()).isEqualTo(WIDTHS.get(width).longValue());
		long high = Math.max(HEIGHTS.get(width), number("return document.documentElement.scrollHeight"));
		Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", WIDTHS.get(width), "height", high, "scale", 1);
		Map<String, Object> taken = this.driver.executeCdpCommand("Page.captureScreenshot",
				Map.of("clip", clip, "captureBeyondViewport", high > HEIGHTS.get(width), "optimizeForSpeed", true));
		try {
			Files.write(picture, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long number(String script) {
		return ((Number) Objects.requireNonNull(this.driver.executeScript(script))).longValue();
	}

	// In the dark, only colors change.
	private void findBarriers(String page, String scheme) {
		this.driver.executeScript("if (!window.axe) { " + this.axe + " }");
		Object barriers = this.driver.executeAsyncScript(BARRIERS, "dark".equals(scheme));
		this.softly.assertThat(barriers).as("barriers on %s, %s", page, scheme).isEqualTo(List.of());
	}

	/**
	 * Return the pictures that are to be taken of a page.
	 */
	Stream<Path> pictures(String page) {
		return SCHEMES.stream()
			.flatMap((scheme) -> WIDTHS.keySet().stream().map((width) -> picture(page, scheme, width)));
	}

	private Path picture(String page, String scheme, String width) {
		return this.folder.resolve("%s-%s-%s-%s.png".formatted(page, this.language, scheme, width));
	}

}
