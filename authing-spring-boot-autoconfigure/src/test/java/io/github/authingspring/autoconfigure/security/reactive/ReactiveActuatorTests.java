package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.ObservationRecorder;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.emulator.Fault;
import io.micrometer.observation.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators are told by a reactive application.
 */
@ExtendWith(SharedEmulator.class)
class ReactiveActuatorTests {

	@Test
	void healthInfoAndObservations() {
		try (ConfigurableApplicationContext application = ReactiveApplication.run(Observed.class,
				"--management.endpoints.web.exposure.include=health,info",
				"--management.endpoint.health.show-details=always", "--authing.health.time-to-live=0s",
				"--management.info.authing.enabled=true")) {
			ReactiveVisitor visitor = new ReactiveVisitor(application);
			health(visitor);
			assertThat(visitor.get("/actuator/info")).startsWith("200 ").contains("\"authing\":{", "\"sign-in\":[");
			ObservationRecorder observed = application.getBean(ObservationRecorder.class);
			observations(visitor, observed);
		}
	}

	private static void health(ReactiveVisitor visitor) {
		assertThat(visitor.get("/actuator/health")).startsWith("200 ").contains("\"authing\":{\"status\":\"UP\"}");
		SharedEmulator.get().faults(Fault.ofAll().status(503));
		assertThat(visitor.get("/actuator/health")).startsWith("503 ").contains("\"authing\":{\"details\":{\"fault\":");
		SharedEmulator.get().clearFaults();
	}

	private static void observations(ReactiveVisitor visitor, ObservationRecorder observed) {
		observed.stopped().clear();
		assertThat(visitor.get("/sign-in/alice")).startsWith("200 ");
		assertThat(visitor.get("/me")).startsWith("200 alice true ");
		assertThat(observed.stopped()).filteredOn((context) -> "authing.client.requests".equals(context.getName()))
			.extracting(Observation.Context::getContextualName)
			.contains("authing loginByUsername");
		assertThat(observed.stopped())
			.filteredOn((context) -> "authing loginByUsername".equals(context.getContextualName()))
			.extracting((context) -> context.getParentObservation().getContextView().getName())
			.containsExactly("spring.security.http.secured.requests");
		assertThat(observed.stopped()).filteredOn((context) -> "authing.permissions.load".equals(context.getName()))
			.hasSize(1);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ReactiveApplication.class)
	static class Observed {

		@Bean
		ObservationRecorder recorder() {
			return new ObservationRecorder();
		}

	}

}
