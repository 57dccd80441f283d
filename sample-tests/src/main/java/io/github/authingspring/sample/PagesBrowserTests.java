package io.github.authingspring.sample;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, in both languages, light and dark, wide and on a phone: pictures of all in
 * {@code target/screenshots}, and nobody is kept out.
 */
@BrowserTest
class PagesBrowserTests {

	private static final Path PICTURES = Path.of("target", "screenshots");

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void everyPageLooksRightAndKeepsNobodyOut(String language, Browser browser, EmulatorControl emulator) {
		SoftAssertions softly = new SoftAssertions();
		Camera camera = new Camera(browser, language, PICTURES, softly);
		camera.prepare();
		try {
			new Tour(browser, emulator, camera).everywhere();
		}
		finally {
			camera.putAway();
		}
		softly.assertAll();
		Stream.of(Tour.PAGES).flatMap(camera::pictures).forEach((picture) -> assertThat(picture).isNotEmptyFile());
	}

}
