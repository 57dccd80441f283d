package io.github.authingspring.autoconfigure.actuate;

import java.util.List;

import io.github.authingspring.SharedEmulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * All endpoints of Spring Boot, open as wide as they go.
 */
@SpringBootTest(properties = { "authing.app-secret=canary-app-secret-of-at-least-32-bytes",
		"authing.user-pool-secret=canary-pool-secret", "authing.user-pool.secret=canary-earlier-secret",
		"authing.webhook.secret=canary-webhook-secret", "AUTHING_USERPOOLSECRET=canary-environment-secret",
		"some.command=java -jar app.jar --authing.app-secret=canary-app-secret-of-at-least-32-bytes",
		"other.command=java -jar app.jar --authing.webhook.secret=canary-webhook-secret",
		"management.endpoints.web.exposure.include=*", "management.endpoint.env.show-values=always",
		"management.endpoint.configprops.show-values=always", "management.endpoint.health.show-details=always",
		"management.endpoint.health.probes.enabled=true", "management.endpoint.health.probes.add-additional-paths=true",
		"management.info.authing.enabled=true", "management.info.env.enabled=true" })
@AutoConfigureMockMvc
@ExtendWith(SharedEmulator.class)
class ActuatorTests {

	@Autowired
	private MockMvcTester mvc;

	@DynamicPropertySource
	static void emulator(DynamicPropertyRegistry registry) {
		registry.add("authing.app-id", SharedEmulator.get()::appId);
		registry.add("authing.app-host", () -> SharedEmulator.get().appHost().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/livez",
			"/readyz" })
	void healthIsOpen(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "configprops", "info", "beans", "conditions", "mappings" })
	void othersAreNot(String endpoint) {
		assertThat(this.mvc.get().uri("/actuator/" + endpoint)).hasStatus(302);
		assertThat(this.mvc.get().uri("/actuator/" + endpoint).accept(MediaType.APPLICATION_JSON)).hasStatus(401);
	}

	@Test
	@DisplayName("#66 no endpoint shows a secret, even where values are shown")
	void noEndpointShowsASecret() throws Exception {
		List<String> endpoints = endpoints();
		assertThat(endpoints).contains("env", "configprops", "health", "info", "beans", "conditions", "mappings");
		for (String endpoint : endpoints) {
			assertThat(get("/" + endpoint)).as(endpoint).doesNotContain("canary");
		}
		for (String key : List.of("authing.app-secret", "authing.user-pool-secret", "authing.user-pool.secret",
				"authing.webhook.secret", "AUTHING_USERPOOLSECRET", "some.command", "other.command")) {
			assertThat(get("/env/" + key)).as(key).contains("******").doesNotContain("canary");
		}
	}

	@Test
	void whatIsNoSecretIsShownWhereTheApplicationWantsIt() throws Exception {
		assertThat(get("/env/authing.app-host")).contains(SharedEmulator.get().appHost().toString());
	}

	@Test
	@DisplayName("#66 health and info hold no identifier and no address")
	void healthAndInfoHoldNoIdentifier() throws Exception {
		assertThat(JsonMapper.shared().readTree(get("/health")).at("/components/authing/status").asString())
			.isEqualTo("UP");
		JsonNode info = JsonMapper.shared().readTree(get("/info")).path("authing");
		assertThat(info.path("emulator").asBoolean(true)).isFalse();
		assertThat(info.path("sign-in").toString())
			.isEqualTo("[\"email\",\"username\",\"phone-password\",\"phone-code\",\"ldap\",\"ad\",\"sub-account\"]");
		assertThat(get("/health") + get("/info")).doesNotContain(SharedEmulator.get().appId(), "127.0.0.1");
	}

	private List<String> endpoints() throws Exception {
		return JsonMapper.shared()
			.readTree(get(""))
			.path("_links")
			.propertyNames()
			.stream()
			.filter((name) -> !name.equals("self") && !name.contains("-") && !name.equals("heapdump"))
			.toList();
	}

	private String get(String path) throws Exception {
		return this.mvc.get()
			.uri("/actuator" + path)
			.with(user("operator"))
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
