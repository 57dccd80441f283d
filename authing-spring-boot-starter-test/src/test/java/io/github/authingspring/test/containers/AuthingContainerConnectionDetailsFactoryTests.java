package io.github.authingspring.test.containers;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.emulator.AuthingEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsNotFoundException;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuthingContainerConnectionDetailsFactory} without a container engine.
 */
class AuthingContainerConnectionDetailsFactoryTests {

	private static AuthingEmulator emulator;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class,
				HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
				WebClientAutoConfiguration.class, AuthingAutoConfiguration.class))
		.withPropertyValues("authing.app-id=61c2d04b36324259776af784", "authing.app-host=https://example.authing.cn",
				"authing.app-secret=0123456789abcdef0123456789abcdef");

	@BeforeAll
	static void start() {
		emulator = AuthingEmulator.builder().start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void containerOfThisNameWinsOverProperties() {
		this.runner.withUserConfiguration(Named.class).run((context) -> {
			AuthingConnectionDetails details = context.getBean(AuthingConnectionDetails.class);
			assertThat(details.getAppHost()).isEqualTo(emulator.appHost().toString());
			assertThat(details.getAppId()).isEqualTo(emulator.appId());
			assertThat(details.getAppSecret()).isEqualTo(emulator.appSecret());
			assertThat(details.getUserPoolId()).isEqualTo(emulator.userPoolId());
			assertThat(details.getUserPoolSecret()).isEqualTo(emulator.userPoolSecret());
			assertThat(details.getPublicKey()).isEqualTo(emulator.publicKey());
			assertThat(context.getBean(AuthenticationClient.class)
				.loginByEmail("alice@example.com", "Passw0rd!")
				.execute()).isNotNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "authing-emulator:1.0", "authingspring/authing-emulator", "registry.example.com/own" })
	void containerOfThisTypeIsConnectedToWhateverItsImage(String image) {
		this.runner.withInitializer(AuthingContainerConnectionDetailsFactoryTests::createNothing)
			.withPropertyValues("image=" + image)
			.withUserConfiguration(Typed.class)
			.run((context) -> assertThat(context.getBeanNamesForType(AuthingConnectionDetails.class)).hasSize(1)
				.doesNotContain("authingConnectionDetails"));
	}

	@Test
	void containerOfAnotherNameIsRefused() {
		this.runner.withUserConfiguration(Other.class)
			.run((context) -> assertThat(context.getStartupFailure())
				.isInstanceOf(ConnectionDetailsNotFoundException.class));
	}

	private static void createNothing(ConfigurableApplicationContext context) {
		context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
	}

	@Configuration(proxyBeanMethods = false)
	static class Named {

		@Bean
		@ServiceConnection(name = "authing-emulator")
		GenericContainer<?> container() {
			return new FakeContainer();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Typed {

		@Bean
		@ServiceConnection
		AuthingEmulatorContainer container(@Value("${image}") String image) {
			return new AuthingEmulatorContainer(
					DockerImageName.parse(image).asCompatibleSubstituteFor("authing-emulator"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Other {

		@Bean
		@ServiceConnection(name = "redis")
		GenericContainer<?> container() {
			return new FakeContainer();
		}

	}

	/**
	 * A container that is the emulator in this process.
	 */
	static final class FakeContainer extends GenericContainer<FakeContainer> {

		FakeContainer() {
			super("fake");
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return true;
		}

		@Override
		public boolean isCreated() {
			return true;
		}

		@Override
		public String getHost() {
			return "127.0.0.1";
		}

		@Override
		public Integer getMappedPort(int originalPort) {
			return (originalPort == 9000) ? emulator.port() : 0;
		}

	}

}
