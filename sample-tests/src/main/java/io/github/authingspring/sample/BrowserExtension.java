package io.github.authingspring.sample;

import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.openqa.selenium.WebDriverException;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hands the one browser of all tests, as good as new, and the emulator to tests, and
 * tells when a page made the browser complain, and what a failed test had before it.
 */
final class BrowserExtension
		implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler, ParameterResolver {

	@Override
	public void beforeEach(ExtensionContext context) {
		emulator(context).reset();
		browser(context).start(address(context));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		emulator(context).reset();
		assertThat(browser(context).complaints()).isEmpty();
	}

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
		try {
			failure.addSuppressed(new IllegalStateException(
					"The page was %s:%n%s".formatted(browser(context).path(), browser(context).text())));
		}
		catch (WebDriverException ex) {
			failure.addSuppressed(ex);
		}
		throw failure;
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Browser.class || type == EmulatorControl.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (parameter.getParameter().getType() == Browser.class) ? browser(context) : emulator(context);
	}

	private static Browser browser(ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(BrowserExtension.class))
			.computeIfAbsent(Browser.class, (type) -> new Browser(Map.of()), Browser.class);
	}

	private static EmulatorControl emulator(ExtensionContext context) {
		return new EmulatorControl(application(context).getBean(AuthingConnectionDetails.class));
	}

	private static String address(ExtensionContext context) {
		Environment environment = application(context).getEnvironment();
		String scheme = environment.containsProperty("server.ssl.key-store") ? "https" : "http";
		return scheme + "://localhost:" + environment.getRequiredProperty("local.server.port");
	}

	private static ApplicationContext application(ExtensionContext context) {
		return SpringExtension.getApplicationContext(context);
	}

}
