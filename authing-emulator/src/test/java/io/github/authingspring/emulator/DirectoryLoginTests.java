package io.github.authingspring.emulator;

import java.net.URI;
import java.util.Map;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the LDAP and AD login.
 */
class DirectoryLoginTests extends SharedEmulatorTests {

	private static final String LDAP = "/api/v2/ldap/verify-user";

	private static final String AD = "/api/v2/ad/verify-user";

	@Test
	void ldapLoginImportsUserWithStableId() {
		JsonNode first = login(LDAP, "ldap-lee", Wire.PASSWORD);
		assertThat(first.at("/data/email").asString()).as(first.toString()).isEqualTo("lee@corp.example.com");
		JsonNode me = this.wire.get("/api/v2/users/me", Wire.bearer(first.at("/data/token").asString()));
		assertThat(me.at("/data/username").asString()).isEqualTo("ldap-lee");
		emulator.reset();
		assertThat(login(LDAP, "ldap-lee", Wire.PASSWORD).at("/data/id")).isEqualTo(first.at("/data/id"));
	}

	@Test
	void ldapLoginWhenDirectoryChangedThenUpdatesUser() {
		String id = login(LDAP, "ldap-lee", Wire.PASSWORD).at("/data/id").asString();
		emulator.state(emulator.state()
			.replace("\"mail\" : \"lee@corp.example.com\"", "\"mail\" : \"lee.new@corp.example.com\"")
			.replace("\"name\" : \"Lee Example\"", "\"name\" : \"Lee New\""));
		JsonNode answer = login(LDAP, "ldap-lee", Wire.PASSWORD);
		assertThat(answer.at("/data/id").asString()).isEqualTo(id);
		assertThat(answer.at("/data/email").asString()).isEqualTo("lee.new@corp.example.com");
		assertThat(answer.at("/data/name").asString()).isEqualTo("Lee New");
		assertThat(answer.at("/data/loginsCount").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { LDAP, AD })
	void loginTakesEncryptedPassword(String path) {
		String user = path.equals(LDAP) ? "ldap-lee" : "ad-ann";
		assertThat(login(path, user, this.wire.encrypt(Wire.PASSWORD)).path("code").asInt()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ad-ann", "CORP\\ad-ann", "ad-ann@corp.example.com", "AD-ANN" })
	void adLoginTakesAllFormsOfTheName(String username) {
		JsonNode answer = login(AD, username, Wire.PASSWORD);
		assertThat(answer.at("/data/email").asString()).as(answer.toString()).isEqualTo("ann@corp.example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "wrong" })
	void loginWhenPasswordIsBlankOrWrongThenFails(String password) {
		assertThat(login(LDAP, "ldap-lee", password).path("code").asInt()).isEqualTo(2333);
		assertThat(login(AD, "ad-ann", password).path("code").asInt()).isEqualTo(2333);
		assertThat(login(AD, "ad-ann", this.wire.encrypt(password)).path("code").asInt()).isEqualTo(2333);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "ldap-*", "ldap-lee)(objectClass=*", "*)(uid=*", "\\2a", "nobody", "" })
	void loginWhenNameHasMetacharactersThenTheyAreData(String username) {
		assertThat(login(LDAP, username, Wire.PASSWORD).path("code").asInt()).isEqualTo(2333);
	}

	@Test
	void loginWhenNameIsWrittenDifferentlyThenFailuresCountTogether() {
		login(AD, "ad-ann", "wrong");
		login(AD, "CORP\\ad-ann", "wrong");
		assertThat(login(AD, "ad-ann@corp.example.com", "wrong").at("/data/remainCount").asInt()).isEqualTo(3);
	}

	@Test
	void loginWhenUserIsUnknownThenHashesAllTheSame() {
		login(LDAP, "ldap-lee", "wrong");
		long before = emulator.hasher().computations();
		login(LDAP, "ldap-lee", "wrong");
		long known = emulator.hasher().computations() - before;
		login(LDAP, "nobody", "wrong");
		assertThat(emulator.hasher().computations() - before).isEqualTo(2 * known).isPositive();
	}

	@Test
	void ldapUserCannotSignInByAd() {
		assertThat(login(AD, "ldap-lee", Wire.PASSWORD).path("code").asInt()).isEqualTo(2333);
		assertThat(login(LDAP, "ad-ann", Wire.PASSWORD).path("code").asInt()).isEqualTo(2333);
	}

	@Test
	void loginWhenDirectoryIsElsewhereThenBindsThere() throws Exception {
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=elsewhere");
		config.setSchema(null);
		try (InMemoryDirectoryServer server = new InMemoryDirectoryServer(config)) {
			server.add("dn: dc=elsewhere", "objectClass: top");
			server.add("dn: uid=moe,dc=elsewhere", "objectClass: top", "uid: moe", "cn: Moe", "userPassword: secret");
			server.startListening();
			URI url = URI.create("ldap://localhost:" + server.getListenPort() + "/dc=elsewhere");
			try (AuthingEmulator other = AuthingEmulator.builder().ldapUrl(url).start()) {
				Wire otherWire = new Wire(other);
				Map<String, Object> body = Map.of("username", "moe", "password", "secret");
				assertThat(otherWire.post(LDAP, body).at("/data/name").asString()).isEqualTo("Moe");
				server.shutDown(true);
				assertThat(otherWire.post(LDAP, body).path("code").asInt()).isEqualTo(2820002);
			}
		}
	}

	@Test
	void startWhenLdapUrlIsBadThenFails() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> AuthingEmulator.builder().ldapUrl(URI.create("http://localhost")).start())
			.withMessageContaining("ldap://host:port/base");
	}

	private JsonNode login(String path, String username, String password) {
		return this.wire.post(path,
				Map.of("username", username, "password", password, "clientIp", "10.1.1." + username.length()));
	}

}
