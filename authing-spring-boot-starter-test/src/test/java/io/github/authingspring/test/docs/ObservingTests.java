package io.github.authingspring.test.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCallObservationConvention;
import io.github.authingspring.client.DefaultAuthingCallObservationConvention;
import io.github.authingspring.client.UserIdentifier;
import io.github.authingspring.test.AuthingEmulatorTest;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

@AuthingEmulatorTest
@SpringBootTest
class ObservingTests {

	@Autowired
	private AuthenticationClient client;

	@Autowired
	private Names names;

	@Test
	void callsAreNamedByTheApplication() {
		assertThat(this.client.isUserExists(UserIdentifier.username("alice")).execute()).isTrue();
		assertThat(this.names.seen).contains("identity.requests");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class ObservationConfiguration {

		@Bean
		AuthingCallObservationConvention authingCalls() {
			return new DefaultAuthingCallObservationConvention() {

				@Override
				public String getName() {
					return "identity.requests";
				}

			};
		}

		@Bean
		Names names() {
			return new Names();
		}

		@Bean
		ObservationRegistry observationRegistry(Names names) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(names);
			return registry;
		}

	}

	static class Names implements ObservationHandler<Observation.Context> {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			this.seen.add(context.getName());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
