package io.github.authingspring.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;

import cn.authing.core.graphql.GraphQLException;
import cn.authing.core.types.LoginByEmailInput;
import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Those who make sign-in calls. All wait for the answer on the calling thread.
 */
final class ClientCalls {

	static final String OURS = "starter";

	static final String WEB_CLIENT = "WebClient by hand";

	static final String SHARED = "java-core shared";

	static final String PER_REQUEST = "java-core per request";

	static final String JDK = "JDK client by hand";

	static final List<String> NAMES = List.of(OURS, WEB_CLIENT, SHARED, PER_REQUEST, JDK);

	private final String host;

	ClientCalls(String host) {
		this.host = host;
	}

	Contestant get(String name) throws GeneralSecurityException {
		return Contestant.of(name, SignIn.USER_ID, switch (name) {
			case OURS -> ours();
			case WEB_CLIENT -> webClient();
			case SHARED -> shared();
			case PER_REQUEST -> this::perRequest;
			case JDK -> jdk();
			default -> throw new IllegalArgumentException(name);
		});
	}

	/**
	 * The client of the starter, as an application has it.
	 */
	private Call ours() {
		AuthenticationClient client = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run(Arguments.quiet("--authing.app-id=" + SignIn.APP_ID, "--authing.app-host=" + this.host))
			.getBean(AuthenticationClient.class);
		return () -> client.loginByEmail(SignIn.EMAIL, SignIn.PASSWORD).execute().id();
	}

	private Call webClient() throws GeneralSecurityException {
		SignIn signIn = new SignIn();
		WebClient client = WebClient.create(this.host);
		return () -> Objects
			.requireNonNull(client.post()
				.uri(SignIn.PATH)
				.headers((headers) -> SignIn.headers().forEach(headers::set))
				.bodyValue(signIn.body())
				.retrieve()
				.bodyToMono(SignIn.Answer.class)
				.block())
			.data()
			.loginByEmail()
			.id();
	}

	private Call jdk() throws GeneralSecurityException {
		SignIn signIn = new SignIn();
		HttpClient client = HttpClient.newHttpClient();
		JsonMapper json = new JsonMapper();
		return () -> {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.host + SignIn.PATH))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(signIn.body())));
			SignIn.headers().forEach(request::header);
			byte[] answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
			return json.readValue(answer, SignIn.Answer.class).data().loginByEmail().id();
		};
	}

	private Call shared() {
		cn.authing.core.auth.AuthenticationClient client = theirs(this.host);
		return () -> login(client);
	}

	/**
	 * A client for each request, as Authing's documents say, because it holds the user.
	 */
	private Object perRequest() throws GraphQLException, IOException {
		return login(theirs(this.host));
	}

	private static Object login(cn.authing.core.auth.AuthenticationClient client) throws GraphQLException, IOException {
		return client.loginByEmail(new LoginByEmailInput(SignIn.EMAIL, SignIn.PASSWORD)).execute().getId();
	}

	/**
	 * Return Authing's own client.
	 */
	static cn.authing.core.auth.AuthenticationClient theirs(String host) {
		return new cn.authing.core.auth.AuthenticationClient(SignIn.APP_ID, host);
	}

	@ImportAutoConfiguration({ ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class,
			AuthingAutoConfiguration.class })
	static class Application {

	}

}
