package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.SharedEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which address Authing is told where sign-ins come from.
 */
@ExtendWith(SharedEmulator.class)
class ReactiveClientIpTests {

	@ParameterizedTest
	@CsvSource({ "none, 203.0.113.7, 127.0.0.1", "framework, 203.0.113.7, 203.0.113.7",
			"framework, '2001:db8::1', 2001:db8::1", "native, 203.0.113.7, 203.0.113.7" })
	void addressIsThatOfTheRequestAsFarAsProxiesAreTrusted(String strategy, String forwarded, String expected) {
		try (ConfigurableApplicationContext application = ReactiveApplication.run(ReactiveApplication.class,
				"--server.forward-headers-strategy=" + strategy)) {
			ReactiveVisitor visitor = new ReactiveVisitor(application);
			assertThat(visitor.get("/sign-in/alice", (headers) -> headers.set("X-Forwarded-For", forwarded)))
				.startsWith("200 ");
			assertThat(visitor.get("/me"))
				.isEqualTo("200 alice true AuthingLoginDetails[remoteAddress=" + expected + "]");
		}
		assertThat(SharedEmulator.get().requests()).filteredOn((sent) -> "loginByUsername".equals(sent.operation()))
			.singleElement()
			.satisfies((sent) -> assertThat(JsonMapper.shared().readTree(sent.body()).findValue("clientIp").asString())
				.isEqualTo(expected));
	}

}
