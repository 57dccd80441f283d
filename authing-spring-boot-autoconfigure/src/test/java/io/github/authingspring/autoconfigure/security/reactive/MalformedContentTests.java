package io.github.authingspring.autoconfigure.security.reactive;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import io.github.authingspring.SharedEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Content that cannot be read is the fault of who sent it.
 */
@ExtendWith(SharedEmulator.class)
class MalformedContentTests {

	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void run() {
		application = ReactiveApplication.run(Nothing.class);
	}

	@AfterAll
	static void close() {
		application.close();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			foo,                               x
			application/x-www-form-urlencoded, name=%zz
			multipart/form-data,               x
			multipart/form-data;boundary=b,    x
			""")
	void isNotTakenForAFaultOfTheServer(String type, String body) throws Exception {
		assertThat(post("/login", type, body, "")).isEqualTo(403);
		assertThat(post("/", type, body, "")).isEqualTo(403);
		assertThat(post("/login", type, body, "token")).isBetween(302, 400);
	}

	private static int post(String path, String type, String body, String token) throws Exception {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("Content-Type", type)
			.POST(BodyPublishers.ofString(body));
		if (!token.isEmpty()) {
			request.header("Cookie", "XSRF-TOKEN=" + token).header("X-XSRF-TOKEN", token);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Nothing {

	}

}
