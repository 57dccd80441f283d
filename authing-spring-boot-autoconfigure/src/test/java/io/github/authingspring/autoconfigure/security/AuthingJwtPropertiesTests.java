package io.github.authingspring.autoconfigure.security;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.AuthingConfigurationException;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.security.AuthingJwtSettings;
import io.github.authingspring.security.AuthingJwtSettings.Algorithm;
import io.github.authingspring.security.AuthingJwtSettings.Token;
import io.github.authingspring.security.AuthingTokenDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class AuthingJwtPropertiesTests {

	private static final String SECRET = "authing.app-secret=canary-canary-canary-canary-canary";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://example.authing.cn/");

	@Test
	void withoutSecretAuthingIsAsked() {
		this.runner.run(settings((settings) -> {
			assertThat(settings.algorithm()).isEqualTo(Algorithm.ONLINE);
			assertThat(settings.token()).isEqualTo(Token.ID_TOKEN);
			assertThat(settings.issuer()).isEqualTo("https://example.authing.cn/oidc");
			assertThat(settings.appId()).isEqualTo("app");
			assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(60));
		}));
	}

	@Test
	void withSecretItVerifies() {
		this.runner.withPropertyValues(SECRET).run(settings((settings) -> {
			assertThat(settings.algorithm()).isEqualTo(Algorithm.HS256);
			assertThat(settings.toString()).doesNotContain("canary");
		}));
	}

	@Test
	void everyKeyIsBound() {
		this.runner
			.withPropertyValues(SECRET, "authing.jwt.algorithm=rs256", "authing.jwt.token=access-token",
					"authing.jwt.issuer=https://login.example.com/oidc", "authing.jwt.clock-skew=5s")
			.run(settings((settings) -> {
				assertThat(settings.algorithm()).isEqualTo(Algorithm.RS256);
				assertThat(settings.token()).isEqualTo(Token.ACCESS_TOKEN);
				assertThat(settings.issuer()).isEqualTo("https://login.example.com/oidc");
				assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(5));
			}));
	}

	@Test
	void accessTokensAreVerifiedByKeys() {
		this.runner.withPropertyValues(SECRET, "authing.jwt.token=access-token")
			.run(settings((settings) -> assertThat(settings.algorithm()).isEqualTo(Algorithm.RS256)));
	}

	@ParameterizedTest
	@CsvSource({ "HS256,,authing.app-secret", "HS256,canary,authing.app-secret", ",canary,authing.app-secret" })
	void missingOrShortSecretNamesTheKeys(String algorithm, String secret, String key) {
		this.runner.withPropertyValues(property("algorithm", algorithm))
			.withPropertyValues((secret != null) ? "authing.app-secret=" + secret : "x=y")
			.run(failure((analysis) -> {
				assertThat(analysis.getDescription()).contains(key).doesNotContain("canary");
				assertThat(analysis.getAction()).contains("authing.app-secret", "authing.jwt.algorithm")
					.doesNotContain("canary");
			}));
	}

	@ParameterizedTest
	@CsvSource({ "hs256", "online" })
	void accessTokensAllowNoOtherAlgorithm(String algorithm) {
		this.runner.withPropertyValues(SECRET, "authing.jwt.token=access-token", property("algorithm", algorithm))
			.run(failure((analysis) -> assertThat(analysis.getDescription()).contains("authing.jwt.token",
					"authing.jwt.algorithm")));
	}

	@Test
	void negativeClockSkewNamesTheKey() {
		this.runner.withPropertyValues("authing.jwt.clock-skew=-1s")
			.run(failure((analysis) -> assertThat(analysis.getDescription()).contains("authing.jwt.clock-skew")));
	}

	@Test
	void nothingIsCheckedUntilAChainAsks() {
		this.runner.withPropertyValues("authing.app-secret=short")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(AuthingTokenDecoder.class));
	}

	@Test
	void decoderBacksOffAndIsNoJwtDecoder() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(JwtDecoder.class));
		AuthingTokenDecoder own = (token) -> null;
		this.runner.withBean("own", AuthingTokenDecoder.class, () -> own)
			.run((context) -> assertThat(context).getBean(AuthingTokenDecoder.class).isSameAs(own));
	}

	@Test
	void withoutLibrariesThereIsNoDecoder() {
		this.runner.withClassLoader(new FilteredClassLoader(NimbusJwtDecoder.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(AuthingTokenDecoder.class));
	}

	private static String property(String name, String value) {
		return (value != null) ? "authing.jwt." + name + "=" + value : "x=y";
	}

	private static ContextConsumer<ApplicationContext> settings(Consumer<AuthingJwtSettings> check) {
		return (context) -> {
			assertThat(context.getBean(AuthingTokenDecoder.class)).isNotNull();
			check.accept(context.getBean(AuthingJwtProperties.class)
				.settings(context.getBean(AuthingConnectionDetails.class)));
		};
	}

	private static ContextConsumer<ApplicationContext> failure(Consumer<FailureAnalysis> check) {
		return (context) -> {
			Throwable failure = catchThrowable(() -> context.getBean(AuthingTokenDecoder.class));
			assertThat(failure).rootCause().isInstanceOf(AuthingConfigurationException.class);
			check.accept(analyze(failure));
		};
	}

	private static FailureAnalysis analyze(Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {
			}))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
	}

}
