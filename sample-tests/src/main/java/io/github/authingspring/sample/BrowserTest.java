package io.github.authingspring.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test that uses the sample with a browser, if there is one. Codes may be sent as often
 * as tests need them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.github.authingspring.sample.Browser#isInstalled",
		disabledReason = "Skipped without a browser: install Chromium and its driver, or name them by the system "
				+ "properties 'chromium' and 'chromedriver'")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "authing.login.code.interval=1ms", "authing.login.code.max-per-session=100",
				"authing.login.code.max-per-client=1000" })
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {

}
