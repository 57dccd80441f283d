package io.github.authingspring.sample;

import java.util.Map;
import java.util.Set;

import io.github.authingspring.test.containers.AuthingEmulatorContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample with everything it needs in containers.
 */
@ContainerTest
class SampleApplicationContainerTests {

	private static final String PASSWORD = "Passw0rd!";

	@LocalServerPort
	private int port;

	@Autowired
	private AuthingEmulatorContainer emulator;

	@Autowired
	private StringRedisTemplate redis;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.emulator.reset();
		this.visitor = new Visitor(this.port);
	}

	@Test
	void aliceReachesAdmin() {
		assertThat(signIn("email", "alice@example.com")).isEqualTo("/");
		assertThat(this.visitor.json("/api/admin").statusCode()).isEqualTo(200);
	}

	@Test
	void bobDoesNotReachAdmin() {
		assertThat(signIn("email", "bob@example.com")).isEqualTo("/");
		assertThat(this.visitor.json("/api/books/1").statusCode()).isEqualTo(200);
		assertThat(this.visitor.json("/api/admin").statusCode()).isEqualTo(403);
	}

	@Test
	void directoryUserSignsInWithPasswordOfSlapd() {
		assertThat(this.visitor.signIn(Map.of("method", "ldap", "username", "ldap-lee", "password", "wrong")))
			.startsWith("/login?error");
		assertThat(signIn("ldap", "ldap-lee")).isEqualTo("/");
		assertThat(this.visitor.json("/api/me").body()).contains("lee@slapd.example.com");
	}

	@Test
	void codeArrivesInContainer() {
		String phone = "13800000001";
		assertThat(this.visitor.submit("/login/code", Map.of("username", phone)).statusCode()).isEqualTo(302);
		String code = this.emulator.messages(phone).get(0).code();
		assertThat(this.visitor.signIn(Map.of("method", "phone-code", "username", phone, "code", code))).isEqualTo("/");
	}

	@Test
	void sessionIsInRedisUntilSignOut() {
		Set<String> before = sessions();
		signIn("email", "alice@example.com");
		assertThat(sessions()).hasSizeGreaterThan(before.size());
		assertThat(this.visitor.submit("/logout", Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.visitor.json("/api/me").statusCode()).isEqualTo(401);
	}

	private Set<String> sessions() {
		return this.redis.keys("spring:session:sessions:*");
	}

	private String signIn(String method, String username) {
		return this.visitor.signIn(Map.of("method", method, "username", username, "password", PASSWORD));
	}

}
