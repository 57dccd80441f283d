package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.crypto.Cipher;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCallObservations;
import io.github.authingspring.client.AuthingClientSettings;
import io.github.authingspring.client.AuthingClientSettings.Retry;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * An Authing without network: answers by operation and remembers what was sent.
 */
public final class StubAuthing {

	private static final KeyPair KEYS = keys();

	private final Map<String, Function<Sent, Reply>> replies = new ConcurrentHashMap<>();

	private final Map<String, Mono<Void>> held = new ConcurrentHashMap<>();

	private final List<Sent> requests = new CopyOnWriteArrayList<>();

	/**
	 * Return a real client of this Authing.
	 */
	public AuthenticationClient client() {
		return client(AuthingCallObservations.NONE);
	}

	AuthenticationClient client(AuthingCallObservations observations) {
		AuthingClientSettings.Application application = new AuthingClientSettings.Application("app", "http://stub",
				null, null, null, Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()), null);
		return AuthenticationClient.create(WebClient.builder().exchangeFunction(this::exchange),
				new ReactorClientHttpConnector(), settings(application), observations);
	}

	/**
	 * Reads are repeated as ever, but soon.
	 */
	private static AuthingClientSettings settings(AuthingClientSettings.Application application) {
		AuthingClientSettings usual = AuthingClientSettings.of(application);
		Retry soon = new Retry(usual.retry().maxRetries(), Duration.ofMillis(1), Duration.ofMillis(5));
		return new AuthingClientSettings(application, usual.oidc(), usual.limits(), soon, usual.clientIp());
	}

	public PermissionService permissions() {
		return new PermissionService(PermissionLoader.of(client()), "app", PermissionCacheSettings.DEFAULTS);
	}

	private Mono<ClientResponse> exchange(ClientRequest request) {
		return Mono.defer(() -> {
			MockClientHttpRequest recorded = new MockClientHttpRequest(request.method(), request.url());
			Mono<String> body = request.method().equals(HttpMethod.POST)
					? request.writeTo(recorded, ExchangeStrategies.withDefaults())
						.then(Mono.defer(recorded::getBodyAsString))
					: Mono.just("{}");
			return body
				.map((text) -> new Sent(request.url().getPath(), JsonMapper.shared().readTree(text),
						String.valueOf(request.headers().getFirst("Authorization"))))
				.doOnNext(this.requests::add)
				.delayUntil((sent) -> this.held.getOrDefault(sent.operation(), Mono.empty()))
				.map(this::answer);
		});
	}

	private ClientResponse answer(Sent sent) {
		Reply reply = this.replies.getOrDefault(sent.operation(), (other) -> Reply.status(501)).apply(sent);
		return ClientResponse.create(HttpStatus.valueOf(reply.status))
			.header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
			.headers((headers) -> reply.headers.forEach(headers::set))
			.body(reply.body)
			.build();
	}

	/**
	 * Answer an operation, named by its GraphQL field or REST path.
	 */
	public StubAuthing on(String operation, Function<Sent, Reply> reply) {
		this.replies.put(operation, reply);
		return this;
	}

	public StubAuthing on(String operation, Reply reply) {
		return on(operation, (sent) -> reply);
	}

	/**
	 * Answer an operation only after something else.
	 */
	public void hold(String operation, Mono<Void> until) {
		this.held.put(operation, until);
	}

	public void reset() {
		this.replies.clear();
		this.held.clear();
		this.requests.clear();
	}

	public List<Sent> requests() {
		return this.requests;
	}

	/**
	 * Return the token of a user as Authing would sign it.
	 */
	public static String token(String id) {
		return "e30." + Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"sub\":\"%s\"}".formatted(id).getBytes(StandardCharsets.UTF_8)) + ".c2ln";
	}

	public static String decrypt(String encrypted) {
		try {
			Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
			cipher.init(Cipher.DECRYPT_MODE, KEYS.getPrivate());
			return new String(cipher.doFinal(Base64.getDecoder().decode(encrypted)), StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(1024);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What was sent.
	 *
	 * @param path the path
	 * @param body the JSON body
	 * @param authorization the header
	 */
	public record Sent(String path, JsonNode body, String authorization) {

		String operation() {
			for (String name : List.of("loginByEmail", "loginByUsername", "loginByPhonePassword", "loginByPhoneCode",
					"loginBySubAccount", "listUserAuthorizedResources", "getUserRoles", "checkLoginStatus",
					"refreshToken", "resetPassword")) {
				if (this.body.path("query").asString("").contains(name)) {
					return name;
				}
			}
			return this.body.path("query").asString("").isEmpty() ? this.path : "user";
		}

		public JsonNode variables() {
			return this.body.path("variables");
		}

		public JsonNode input() {
			return variables().path("input");
		}

	}

	/**
	 * What is answered.
	 *
	 * @param status the HTTP status
	 * @param headers the headers
	 * @param body the body
	 */
	public record Reply(int status, Map<String, String> headers, String body) {

		public static Reply json(String body) {
			return new Reply(200, Map.of(), body);
		}

		public static Reply status(int status) {
			return new Reply(status, Map.of("Retry-After", "7"), "");
		}

		public static Reply login(String operation, String id) {
			return json("""
					{"data":{"%s":{"id":"%s","token":"%s","username":null,"nickname":"nick-%s"}}}"""
				.formatted(operation, id, token(id), id));
		}

		public static Reply restLogin(String id) {
			return json("""
					{"code":200,"data":{"id":"%s","token":"%s"}}""".formatted(id, token(id)));
		}

		public static Reply refusal(int code, String data) {
			return json("""
					{"errors":[{"message":{"code":%d,"message":"canary-text","data":%s}}],"data":null}"""
				.formatted(code, data));
		}

		public static Reply refusal(int code) {
			return refusal(code, "null");
		}

		public static Reply roles(String... codes) {
			return roles(codes.length, codes);
		}

		public static Reply roles(int total, String... codes) {
			String list = List.of(codes).stream().map("{\"code\":\"%s\"}"::formatted).collect(Collectors.joining(","));
			return json("""
					{"data":{"user":{"roles":{"totalCount":%d,"list":[%s]}}}}""".formatted(total, list));
		}

		public static Reply resource(String code, String action) {
			return json("""
					{"data":{"user":{"authorizedResources":{"totalCount":1,"list":[\
					{"code":"%s","type":"DATA","actions":["%s"]}]}}}}""".formatted(code, action));
		}

	}

}
