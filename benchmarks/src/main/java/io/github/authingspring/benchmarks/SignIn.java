package io.github.authingspring.benchmarks;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Cipher;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.authingspring.client.model.User;

/**
 * The sign-in call that everyone makes: the same operation, the password encrypted anew
 * each time, as the protocol wants it, and the answer read into a user. What is written
 * by hand reads the key once, as careful authors do.
 */
final class SignIn {

	static final String APP_ID = "60c6fb8b1c3d5d1f1e9a4b7c";

	static final String USER_ID = "5f7ddfe62ba819802422362e";

	static final String EMAIL = "alice@example.com";

	static final String PASSWORD = "Passw0rd!";

	static final String PATH = "/graphql/v2";

	/**
	 * The public key of Authing's cloud, which its client encrypts with, too.
	 */
	private static final String KEY = """
			MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb\
			5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae\
			+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uM\
			GKl64GDcIq3au+aqJQIDAQAB""";

	private static final String DOCUMENT = "mutation loginByEmail($input: LoginByEmailInput!)"
			+ " { loginByEmail(input: $input) { " + fields() + " } }";

	private final PublicKey key;

	SignIn() throws GeneralSecurityException {
		this.key = KeyFactory.getInstance("RSA")
			.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(KEY)));
	}

	private static String fields() {
		return Arrays.stream(User.class.getRecordComponents()).map(SignIn::name).collect(Collectors.joining(" "));
	}

	private static String name(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null) ? named.value() : component.getName();
	}

	/**
	 * Return the body of the call.
	 */
	Map<String, Object> body() throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
		cipher.init(Cipher.ENCRYPT_MODE, this.key);
		String password = Base64.getEncoder().encodeToString(cipher.doFinal(PASSWORD.getBytes(StandardCharsets.UTF_8)));
		return Map.of("query", DOCUMENT, "variables", Map.of("input", Map.of("email", EMAIL, "password", password)));
	}

	/**
	 * Return the headers of the call.
	 */
	static Map<String, String> headers() {
		return Map.of("Accept", "application/json", "x-authing-app-id", APP_ID, "x-authing-request-from", "sdk",
				"x-authing-sdk-version", "java:1.0");
	}

	/**
	 * The answer of the call.
	 *
	 * @param data the result
	 */
	record Answer(Data data) {

	}

	/**
	 * The result of the call.
	 *
	 * @param loginByEmail the user
	 */
	record Data(User loginByEmail) {

	}

}
