package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link AuthingAutoConfiguration}.
 */
class AuthingAutoConfigurationTests {

	private static final String[] KEYS = { "authing.app-id=61c2d04b36324259776af784",
			"authing.app-host=https://example.authing.cn" };

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
					WebClientAutoConfiguration.class, AuthingAutoConfiguration.class));

	@Test
	void clientWhenTwoKeysThenConfigured() {
		this.runner.withPropertyValues(KEYS).run((context) -> {
			assertThat(context).hasSingleBean(AuthenticationClient.class);
			AuthingConnectionDetails details = context.getBean(AuthingConnectionDetails.class);
			assertThat(details.getAppId()).isEqualTo("61c2d04b36324259776af784");
			assertThat(details.getAppHost()).isEqualTo("https://example.authing.cn");
			assertThat(details.getPublicKey()).isNull();
		});
	}

	@Test
	void clientWhenUserHasOneThenBacksOff() {
		this.runner.withUserConfiguration(OwnClient.class)
			.run((context) -> assertThat(context).getBean(AuthenticationClient.class)
				.isSameAs(context.getBean("ownClient")));
	}

	@Test
	void connectionWhenUserHasOneThenWinsOverProperties() {
		this.runner.withPropertyValues(KEYS)
			.withUserConfiguration(OwnConnection.class)
			.run((context) -> assertThat(context.getBean(AuthingConnectionDetails.class).getAppId()).isEqualTo("own"));
	}

	@Test
	void disabledLeavesNothing() {
		this.runner.withPropertyValues("authing.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(AuthenticationClient.class);
			assertThat(context.getBeanDefinitionNames()).noneMatch((name) -> name.contains("authing"));
		});
	}

	@Test
	void nothingConfiguredWhenNoEmulatorThenNamesKeysAndOffersEmulator() {
		this.runner.withClassLoader(new FilteredClassLoader(AuthingEmulator.class))
			.run((context) -> assertThat(analyze(context.getStartupFailure())).satisfies((analysis) -> {
				assertThat(analysis.getDescription()).contains("authing.app-id", "authing.app-host");
				assertThat(analysis.getAction()).contains("authing-emulator", "authing.enabled=false");
			}));
	}

	@Test
	void nothingConfiguredWhenApplicationIsDevelopedThenEmulator() {
		this.runner.withUserConfiguration(Application.class).run((context) -> {
			AuthenticationClient client = context.getBean(AuthenticationClient.class);
			assertThat(client.loginByEmail("alice@example.com", "Passw0rd!").execute().username()).isEqualTo("alice");
		});
	}

	@Test
	void nothingConfiguredWhenNoApplicationInFolderThenFails() {
		this.runner.run((context) -> assertThat(analyze(context.getStartupFailure()).getAction())
			.contains("authing.emulator.enabled=true"));
	}

	@Test
	void emulatorWhenSwitchedOffThenNotStarted() {
		this.runner.withUserConfiguration(Application.class)
			.withPropertyValues("authing.emulator.enabled=false")
			.run((context) -> assertThat(analyze(context.getStartupFailure()).getDescription())
				.contains("not configured"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "authing.app-id=x", "authing.app-host=https://example.authing.cn", "authing.app-secret=x",
			"authing.user-pool-id=x", "authing.user-pool-secret=x" })
	void anyKeyMeansNoEmulator(String key) {
		this.runner.withUserConfiguration(Application.class)
			.withPropertyValues(key)
			.run((context) -> assertThat(analyze(context.getStartupFailure()).getDescription())
				.contains("not set, although"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "production" })
	void emulatorWhenProductionThenRefuses(String profile) {
		this.runner.withUserConfiguration(Application.class)
			.withPropertyValues("spring.profiles.active=" + profile, "authing.emulator.enabled=true")
			.withInitializer((context) -> context.getEnvironment().addActiveProfile(profile))
			.run((context) -> assertThat(analyze(context.getStartupFailure()).getDescription()).contains("production",
					profile));
	}

	@Test
	void hostWhenTrailingSlashThenAccepted() {
		this.runner.withPropertyValues("authing.app-id=x", "authing.app-host=https://example.authing.cn/")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:9000", "HTTP://LOCALHOST", "http://127.0.0.1:9000", "http://[::1]:9000",
			"http://authing.localhost" })
	@DisplayName("#64 this machine needs no TLS")
	void hostWhenLoopbackThenNeedsNoTls(String host) {
		this.runner.withPropertyValues("authing.app-id=x", "authing.app-host=" + host)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost.example.com", "http://127.0.0.1.example.com", "http://10.0.0.7",
			"http://localhost@example.com" })
	@DisplayName("#64 what only looks like this machine needs TLS")
	void hostWhenNotLoopbackThenNeedsTls(String host) {
		this.runner.withPropertyValues("authing.app-id=x", "authing.app-host=" + host)
			.run((context) -> assertThat(context).hasFailed());
	}

	@Test
	@DisplayName("#64 a deployment without TLS is allowed by a key")
	void hostWhenAllowedThenNeedsNoTls() {
		this.runner
			.withPropertyValues("authing.app-id=x", "authing.app-host=http://authing.example.com",
					"authing.client.allow-http=true")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	@DisplayName("#64 elsewhere than in the cloud an identifier like a secret is warned about, not refused")
	void identifierWhenLikeSecretElsewhereThenWarns(CapturedOutput output) {
		this.runner
			.withPropertyValues("authing.app-id=c0ffee00c0ffee00c0ffee00c0ffee00",
					"authing.app-host=https://login.example.com")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("'authing.app-id' has 32 hexadecimal digits").doesNotContain("c0ffee");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void earlierKeysStillBindWithOneWarning(CapturedOutput output) {
		this.runner
			.withPropertyValues("authing.app.app-id=61c2d04b36324259776af784",
					"authing.app.app-host=https://example.authing.cn", "authing.user-pool.user-pool-id=pool",
					"authing.user-pool.secret=canary")
			.run((context) -> {
				AuthingConnectionDetails details = context.getBean(AuthingConnectionDetails.class);
				assertThat(details.getAppHost()).isEqualTo("https://example.authing.cn");
				assertThat(details.getUserPoolId()).isEqualTo("pool");
				assertThat(details.getUserPoolSecret()).isEqualTo("canary");
			});
		assertThat(output).containsOnlyOnce("are deprecated").doesNotContain("canary");
	}

	@Test
	void currentKeyWinsOverEarlierOne() {
		this.runner.withPropertyValues(KEYS)
			.withPropertyValues("authing.app.app-host=https://earlier.authing.cn")
			.run((context) -> assertThat(context.getBean(AuthingConnectionDetails.class).getAppHost())
				.isEqualTo("https://example.authing.cn"));
	}

	private static FailureAnalysis analyze(Throwable failure) {
		assertThat(failure).isNotNull();
		return new AuthingConfigurationFailureAnalyzer().analyze(failure);
	}

	@SpringBootConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClient {

		@Bean
		AuthenticationClient ownClient() {
			return mock(AuthenticationClient.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConnection {

		@Bean
		AuthingConnectionDetails ownConnection() {
			return new AuthingConnectionDetails() {

				@Override
				public String getAppId() {
					return "own";
				}

				@Override
				public String getAppHost() {
					return "https://own.example.com";
				}

			};
		}

	}

}
