package io.github.authingspring.autoconfigure.security.stacks;

import java.nio.charset.StandardCharsets;

import io.github.authingspring.ObservationRecorder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * An application with everything that tells something: actuator, meters, observations.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ TestApplication.Pages.class, TestApplication.WebFluxPages.class, TestApplication.Profile.class,
		TestApplication.WaitingProfile.class, TestApplication.WebFluxProfile.class, LoginStepsApplication.Factors.class,
		LoginStepsApplication.Vault.class })
class SecretScanApplication {

	@Bean
	SecretScan secretScan() {
		return new SecretScan();
	}

	@Bean
	ObservationRecorder observations() {
		return new ObservationRecorder();
	}

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@Bean
	HttpExchangeRepository httpExchanges() {
		return new InMemoryHttpExchangeRepository();
	}

	/**
	 * Sees what a filter of the application's own would see.
	 */
	@Bean
	WebClientCustomizer listener(SecretScan scan) {
		return (builder) -> builder.filter((request, next) -> {
			scan.look("request", request.method() + " " + request.url() + " " + request.attributes());
			return next.exchange(request).flatMap((response) -> learn(scan, response));
		});
	}

	private static Mono<ClientResponse> learn(SecretScan scan, ClientResponse response) {
		return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class)).map((buffer) -> {
			String body = buffer.toString(StandardCharsets.UTF_8);
			scan.learn(body);
			return response.mutate().body((old) -> Flux.just(buffer)).build();
		}).defaultIfEmpty(response);
	}

}
