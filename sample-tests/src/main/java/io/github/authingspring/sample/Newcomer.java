package io.github.authingspring.sample;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import io.github.authingspring.client.AuthenticationClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with an account of his own, signed in, whom no other test knows.
 */
final class Newcomer {

	static final String PASSWORD = "Passw0rd!";

	private final int port;

	private final String email = newEmail();

	private final Visitor visitor;

	Newcomer(int port, AuthenticationClient client) {
		this.port = port;
		this.visitor = new Visitor(port);
		client.registerByEmail(this.email, PASSWORD).execute();
		assertThat(this.visitor.signIn(Map.of("username", this.email, "password", PASSWORD))).isEqualTo("/");
	}

	static String newEmail() {
		return UUID.randomUUID() + "@example.com";
	}

	Visitor visitor() {
		return this.visitor;
	}

	String email() {
		return this.email;
	}

	/**
	 * Sign in anew, in another browser.
	 */
	String signInElsewhere(String username, String password) {
		return new Visitor(this.port).signIn(Map.of("username", username, "password", password));
	}

	/**
	 * Return another browser in which the user is signed in.
	 */
	Visitor elsewhere() {
		Visitor elsewhere = new Visitor(this.port);
		assertThat(elsewhere.signIn(Map.of("username", this.email, "password", PASSWORD))).isEqualTo("/");
		return elsewhere;
	}

	String page(String path) {
		HttpResponse<String> page = this.visitor.page(path);
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	/**
	 * Send a form and return the page that it leads to.
	 */
	String submit(String path, Map<String, String> fields) {
		HttpResponse<String> answer = this.visitor.submit(path, fields);
		assertThat(answer.statusCode()).isEqualTo(302);
		return page(answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", ""));
	}

	/**
	 * Send a form and return the same page with what is wrong.
	 */
	String submitInVain(String path, Map<String, String> fields) {
		HttpResponse<String> answer = this.visitor.submit(path, fields);
		assertThat(answer.statusCode()).isEqualTo(422);
		return answer.body();
	}

}
