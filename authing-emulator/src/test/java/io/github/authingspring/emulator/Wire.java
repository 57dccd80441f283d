package io.github.authingspring.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Cipher;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to an emulator over HTTP, with requests written by hand from Authing's
 * documents.
 */
class Wire {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	static final String PASSWORD = "Passw0rd!";

	private static final JsonMapper MAPPER = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final AuthingEmulator emulator;

	Wire(AuthingEmulator emulator) {
		this.emulator = emulator;
	}

	JsonNode login(String mutation, String inputType, Map<String, Object> input) {
		String document = "mutation %1$s($input: %2$s!) { %1$s(input: $input) { id arn username email phone token } }"
			.formatted(mutation, inputType);
		return graphQl(document, Map.of("input", input));
	}

	JsonNode loginByEmail(String email, String password) {
		return login("loginByEmail", "LoginByEmailInput", Map.of("email", email, "password", encrypt(password)));
	}

	String token(String user) {
		String token = loginByEmail(user + "@example.com", PASSWORD).at("/data/loginByEmail/token").asString();
		if (token.isEmpty()) {
			throw new IllegalStateException("no token for " + user);
		}
		return token;
	}

	String smsCode(String phone, String scene) {
		Map<String, Object> body = new HashMap<>(Map.of("phone", phone));
		body.put("scene", scene);
		return sentCode(phone, post("/api/v2/sms/send", body));
	}

	String emailCode(String email, String scene) {
		return sentCode(email, post("/api/v2/email/send", Map.of("email", email, "scene", scene)));
	}

	String upload(byte[] file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(String
			.join("\r\n", "--limit", "content-disposition: form-data; name=\"file\"; filename=\"a.png\"",
					"content-type: image/png", "", "")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
		return json(send(request("/api/v2/upload?folder=face-photo&private=true", "content-type",
				"multipart/form-data; boundary=limit")
			.POST(BodyPublishers.ofByteArray(body.toByteArray())))).at("/data/key").asString();
	}

	private String sentCode(String to, JsonNode answer) {
		if (code(answer) != 200) {
			throw new IllegalStateException("no code for " + to + ": " + answer);
		}
		return this.emulator.messages(to).get(0).code();
	}

	JsonNode graphQl(String document, Map<String, Object> variables, String... headers) {
		return json(graphQlResponse(document, variables, headers));
	}

	HttpResponse<String> graphQlResponse(String document, Map<String, Object> variables, String... headers) {
		return post("/graphql/v2", write(Map.of("query", document, "variables", variables)), headers);
	}

	JsonNode get(String path, String... headers) {
		return json(send(request(path, headers).GET()));
	}

	HttpResponse<String> getResponse(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	JsonNode post(String path, Map<String, Object> body, String... headers) {
		return json(post(path, write(body), headers));
	}

	HttpResponse<String> post(String path, String body, String... headers) {
		return send(
				request(path, headers).header("content-type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = bareRequest(path).header("content-type", "application/x-www-form-urlencoded");
		return send(((headers.length > 0) ? request.headers(headers) : request).POST(BodyPublishers.ofString(body)));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = bareRequest(path).header("x-authing-app-id", this.emulator.appId())
			.header("x-authing-request-from", "sdk");
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	HttpRequest.Builder bareRequest(String path) {
		return HttpRequest.newBuilder(URI.create(this.emulator.appHost() + path));
	}

	String encrypt(String password) {
		try {
			PublicKey key = KeyFactory.getInstance("RSA")
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(this.emulator.publicKey())));
			Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
			cipher.init(Cipher.ENCRYPT_MODE, key);
			return Base64.getEncoder().encodeToString(cipher.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static JsonNode claims(String token) {
		return read(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
	}

	static JsonNode read(String json) {
		return MAPPER.readTree(json);
	}

	static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	static JsonNode json(HttpResponse<String> response) {
		return read(response.body());
	}

	static JsonNode error(JsonNode answer) {
		return answer.at("/errors/0/message");
	}

	static int code(JsonNode answer) {
		return error(answer).path("code").asInt(answer.path("code").asInt());
	}

	static String[] bearer(String token) {
		return new String[] { "authorization", "Bearer " + token };
	}

}
