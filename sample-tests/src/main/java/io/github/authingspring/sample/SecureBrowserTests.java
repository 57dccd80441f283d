package io.github.authingspring.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.aot.DisabledInAotMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What browsers do for secure sites only.
 */
@BrowserTest
@DisabledInAotMode("the certificate is made when the test runs")
class SecureBrowserTests {

	private static final String STORE_PASSWORD = "changeit";

	@TempDir
	private static Path folder;

	private final Browser browser;

	SecureBrowserTests(Browser browser) {
		this.browser = browser;
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		Path store = keyStore();
		registry.add("server.ssl.key-store", store::toString);
		registry.add("server.ssl.key-store-password", () -> STORE_PASSWORD);
	}

	private static Path keyStore() {
		Path store = folder.resolve("localhost.p12");
		try {
			Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
					"san=dns:localhost", "-storetype", "PKCS12", "-storepass", STORE_PASSWORD, "-keystore",
					store.toString())
				.redirectErrorStream(true)
				.redirectOutput(new File(folder.toFile(), "keytool.log"))
				.start();
			assertThat(keytool.onExit().join().exitValue()).isZero();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return store;
	}

	@Test
	void signOutLeavesNothingToGoBackTo() {
		this.browser.open("/profile");
		this.browser.type("username", "alice");
		this.browser.type("password", "Passw0rd!");
		this.browser.press("Sign in");
		assertThat(this.browser.text()).contains("alice@example.com");
		this.browser.press("Sign out");
		assertThat(this.browser.text("[role=status]")).isEqualTo("You are signed out.");
		this.browser.back();
		assertThat(this.browser.path()).startsWith("/login");
		assertThat(this.browser.text()).doesNotContain("alice");
	}

}
