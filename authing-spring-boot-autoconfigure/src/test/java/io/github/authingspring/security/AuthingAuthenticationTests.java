package io.github.authingspring.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.jackson.SecurityJacksonModules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuthingAuthenticationTests {

	private final AuthingAuthentication stored = authentication("u1");

	private final AtomicInteger loads = new AtomicInteger();

	private final AuthingAuthentication laidOn = this.stored.withRoles(() -> {
		this.loads.incrementAndGet();
		return List.of(new SimpleGrantedAuthority("ROLE_admin"));
	});

	static AuthingAuthentication authentication(String id) {
		return new AuthingAuthentication(
				new AuthingUser(id, "pool", "name-" + id, id + "@example.com", null, null, "Full Name", null),
				new AuthingIdToken(StubAuthing.token(id), null),
				List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
	}

	@Test
	void rolesAreReadWithTheAuthoritiesOnly() throws Exception {
		assertThat(this.laidOn).hasToString(this.stored.toString())
			.hasSameHashCodeAs(this.stored)
			.isEqualTo(this.stored);
		assertThat(serialized(this.laidOn)).isNotEmpty();
		assertThat(this.loads).hasValue(0);
		assertThat(this.laidOn.getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactly(FactorGrantedAuthority.PASSWORD_AUTHORITY, "ROLE_admin");
		assertThat(this.loads).hasValue(1);
	}

	@Test
	void rolesAreNotSerialized() throws Exception {
		assertThat(this.laidOn.getAuthorities()).hasSize(2);
		byte[] bytes = serialized(this.laidOn);
		assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("ROLE_admin");
		AuthingAuthentication read = (AuthingAuthentication) new ObjectInputStream(new ByteArrayInputStream(bytes))
			.readObject();
		assertThat(read).isEqualTo(this.stored);
		assertThat(read.idToken()).isEqualTo(this.stored.idToken());
		assertThat(read.getAuthorities()).hasSize(1);
	}

	@Test
	@DisplayName("#61 roles are neither loaded for JSON nor in it")
	void rolesAreNotWrittenAsJson() {
		AuthingJacksonModule module = new AuthingJacksonModule();
		BasicPolymorphicTypeValidator.Builder validator = BasicPolymorphicTypeValidator.builder();
		module.configurePolymorphicTypeValidator(validator);
		JsonMapper mapper = JsonMapper.builder()
			.addModules(SecurityJacksonModules.getModules(getClass().getClassLoader(), validator))
			.addModule(module)
			.build();
		String json = mapper.writeValueAsString(this.laidOn);
		assertThat(this.loads).hasValue(0);
		assertThat(this.laidOn.getAuthorities()).hasSize(2);
		assertThat(mapper.writeValueAsString(this.laidOn)).isEqualTo(json).doesNotContain("ROLE_");
		assertThat(mapper.readValue(json, Object.class)).isEqualTo(this.stored);
		assertThat(mapper.readValue(mapper.writeValueAsString(this.stored.getPrincipal()), Object.class))
			.isEqualTo(this.stored.getPrincipal());
	}

	@Test
	void builderNeitherLoadsNorStoresRoles() {
		AuthingAuthentication built = this.laidOn.toBuilder()
			.authorities((authorities) -> authorities.add(FactorGrantedAuthority.fromFactor("TOTP")))
			.build();
		assertThat(this.loads).hasValue(0);
		assertThat(built.withRoles(null).getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactly(FactorGrantedAuthority.PASSWORD_AUTHORITY, "FACTOR_TOTP");
		assertThat(built.getAuthorities()).extracting(GrantedAuthority::getAuthority).contains("ROLE_admin");
	}

	@Test
	void builderIsDeclaredByTheClassItself() throws Exception {
		assertThat(AuthingAuthentication.class.getDeclaredMethod("toBuilder")).isNotNull();
		assertThatIllegalArgumentException().isThrownBy(() -> this.stored.toBuilder().principal("bob"));
	}

	@Test
	@DisplayName("#11 the token survives erasing and is shown nowhere")
	void tokenIsKeptAndNotShown() {
		this.stored.eraseCredentials();
		assertThat(this.stored.idToken().value()).isEqualTo(StubAuthing.token("u1"));
		assertThat(this.stored.getCredentials()).isNull();
		assertThat(this.stored.toString()).doesNotContain(StubAuthing.token("u1")).doesNotContain("example.com");
		assertThat(this.stored.idToken().toString()).doesNotContain(StubAuthing.token("u1"));
		assertThat(JsonMapper.shared().writeValueAsString(this.stored)).doesNotContain(StubAuthing.token("u1"));
	}

	@Test
	void userIsNamedByIdAndWrittenWithItsOwnName() {
		assertThat(this.stored.getName()).isEqualTo("u1");
		JsonNode json = JsonMapper.shared().valueToTree(this.stored.getPrincipal());
		assertThat(json.path("name").asString()).isEqualTo("Full Name");
		assertThat(json.path("id").asString()).isEqualTo("u1");
	}

	@Test
	void equalityLooksAtTheToken() {
		AuthingAuthentication refreshed = new AuthingAuthentication(this.stored.getPrincipal(),
				new AuthingIdToken("other", null), this.stored.getAuthorities());
		assertThat(refreshed).isNotEqualTo(this.stored);
	}

	@Test
	@DisplayName("#56 control characters of an identifier never reach a log line")
	void loginTokenIsNamedInOnePrintableLine() {
		EmailLoginToken login = new EmailLoginToken("a\r\nSet-Cookie: x\u001b[31m\u2028@b", "canary",
				new CaptchaAnswer("canary", "canary"));
		assertThat(login.getName()).isEqualTo("a??Set-Cookie: x?[31m?@b");
		assertThat(login.toString()).doesNotContain("\n", "\r", "\u001b", "canary");
		assertThat(login.getPrincipal()).contains("\r\n");
	}

	@Test
	void loginTokenLosesItsSecretsWhenSerialized() throws Exception {
		byte[] bytes = serialized(
				new EmailLoginToken("a@b", "canary-password", new CaptchaAnswer("canary-captcha", "canary-cookie")));
		assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("a@b").doesNotContain("canary");
	}

	@Test
	void loginTokenCannotBecomeAuthenticated() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EmailLoginToken("a@b", "secret").setAuthenticated(true));
	}

	private static byte[] serialized(Object value) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(value);
		}
		return bytes.toByteArray();
	}

	@Test
	void showingTheAuthoritiesLoadsNoRoles() {
		AtomicInteger loads = new AtomicInteger();
		AuthingAuthentication user = authentication("u1").withRoles(() -> {
			loads.incrementAndGet();
			return List.of(new SimpleGrantedAuthority("ROLE_admin"));
		});
		assertThat(user.getAuthorities().toString()).endsWith("] and roles, which are not loaded");
		assertThat(loads).hasValue(0);
		assertThat(user.getAuthorities()).extracting(GrantedAuthority::getAuthority).contains("ROLE_admin");
		assertThat(user.getAuthorities().toString()).contains("ROLE_admin");
		assertThat(loads).hasValue(1);
	}

}
