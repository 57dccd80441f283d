package io.github.authingspring.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Mistakes as they are seen by whoever starts an application.
 */
@ExtendWith(OutputCaptureExtension.class)
class RealStartTests {

	@Test
	@DisplayName("#64 a mistake is shown instead of a stack trace")
	void mistakeIsShown(CapturedOutput output) {
		start(Map.of("AUTHING_APPID", "c0ffee00c0ffee00c0ffee00c0ffee00", "AUTHING_APPHOST",
				"https://example.authing.cn"));
		assertThat(output).contains("""
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				'authing.app-id' has 32 hexadecimal digits, as a secret of Authing has; identifiers have 24.

				Action:

				Set 'authing.app-id' to the identifier""").doesNotContain("c0ffee", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "production", "PROD", "eu,prod" })
	@DisplayName("#65 the emulator refuses production, also when the environment says so")
	void emulatorRefusesProduction(String profiles, CapturedOutput output) {
		start(Map.of("SPRING_PROFILES_ACTIVE", profiles, "AUTHING_EMULATOR_ENABLED", "true"));
		assertThat(output).contains("APPLICATION FAILED TO START", "The Authing emulator refuses to run in production")
			.doesNotContain("emulator started");
	}

	@Test
	@DisplayName("#65 the emulator does not start by itself in production either")
	void emulatorByDefaultRefusesProduction(CapturedOutput output) {
		start(Map.of("SPRING_PROFILES_ACTIVE", "prod"));
		assertThat(output).contains("The Authing emulator refuses to run in production")
			.doesNotContain("emulator started");
	}

	private static void start(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		assertThatException().isThrownBy(() -> new SpringApplicationBuilder(Application.class).environment(environment)
			.web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off")
			.run()
			.close());
	}

	@SpringBootConfiguration
	@ImportAutoConfiguration(AuthingAutoConfiguration.class)
	static class Application {

	}

}
