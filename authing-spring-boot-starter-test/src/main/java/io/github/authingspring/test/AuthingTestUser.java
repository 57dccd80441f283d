package io.github.authingspring.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.security.AuthingAuthentication;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.reactive.server.MockServerConfigurer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.test.web.servlet.client.MockMvcHttpConnector;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * A user whom requests of a test are made by, with {@code MockMvc} or
 * {@code WebTestClient}. Immutable: each method returns another user, so that one may be
 * kept for many tests. Authing is not asked, and does not know the user.
 */
public final class AuthingTestUser implements RequestPostProcessor, WebTestClientConfigurer, MockServerConfigurer {

	static final AuthingTestUser SIGNED_IN = new AuthingTestUser(Map.of("username", "user"), List.of(),
			Map.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, Duration.ZERO), false);

	static final AuthingTestUser BEARER = new AuthingTestUser(Map.of("username", "user"), List.of(),
			Map.of(FactorGrantedAuthority.BEARER_AUTHORITY, Duration.ZERO), true);

	private final Map<String, Object> claims;

	private final List<Grants> grants;

	private final Map<String, Duration> factors;

	private final boolean bearer;

	private AuthingTestUser(Map<String, Object> claims, List<Grants> grants, Map<String, Duration> factors,
			boolean bearer) {
		this.claims = claims;
		this.grants = grants;
		this.factors = factors;
		this.bearer = bearer;
	}

	/**
	 * Set the user name, which is also the identifier unless that is set.
	 * @param username the user name
	 * @return such a user
	 */
	public AuthingTestUser username(String username) {
		return claim("username", username);
	}

	/**
	 * Set the identifier, which is also the name of the principal.
	 * @param id the identifier
	 * @return such a user
	 */
	public AuthingTestUser id(String id) {
		return claim("sub", id);
	}

	/**
	 * Set the email address.
	 * @param email the email address
	 * @return such a user
	 */
	public AuthingTestUser email(String email) {
		return claim("email", email);
	}

	/**
	 * Set the phone number.
	 * @param phone the phone number
	 * @return such a user
	 */
	public AuthingTestUser phone(String phone) {
		return claim("phone_number", phone);
	}

	/**
	 * Set a claim of the id_token. {@code nickname}, {@code name} and {@code picture} are
	 * also properties of the principal.
	 * @param name the name
	 * @param value the value, as JSON knows it
	 * @return such a user
	 */
	public AuthingTestUser claim(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.claims);
		more.put(name, value);
		return new AuthingTestUser(more, this.grants, this.factors, this.bearer);
	}

	/**
	 * Add roles in the namespace {@code authing.authorization.namespace}.
	 * @param codes the codes of the roles, without prefix
	 * @return such a user
	 */
	public AuthingTestUser roles(String... codes) {
		return grant(new Grants(null, List.of(codes), List.of()));
	}

	/**
	 * Add roles in another namespace.
	 * @param namespace the namespace
	 * @param codes the codes of the roles
	 * @return such a user
	 */
	public AuthingTestUser rolesIn(String namespace, String... codes) {
		return grant(new Grants(namespace, List.of(codes), List.of()));
	}

	/**
	 * Add a resource in the namespace {@code authing.authorization.namespace}.
	 * @param code the code, such as {@code books:1} or {@code books:*}
	 * @param actions the allowed actions, such as {@code books:read}
	 * @return such a user
	 */
	public AuthingTestUser can(String code, String... actions) {
		return grant(new Grants(null, List.of(), List.of(resource(code, actions))));
	}

	/**
	 * Add a resource in another namespace.
	 * @param namespace the namespace
	 * @param code the code, such as {@code books:1} or {@code books:*}
	 * @param actions the allowed actions, such as {@code books:read}
	 * @return such a user
	 */
	public AuthingTestUser canIn(String namespace, String code, String... actions) {
		return grant(new Grants(namespace, List.of(), List.of(resource(code, actions))));
	}

	/**
	 * Set how the user signed in, just now. Bearer tokens know no factors.
	 * @param authorities authorities such as {@code FACTOR_PASSWORD} and
	 * {@code FACTOR_TOTP}, which replace all that were set
	 * @return such a user
	 */
	public AuthingTestUser factors(String... authorities) {
		AuthingTestUser user = new AuthingTestUser(this.claims, this.grants, Map.of(), this.bearer);
		for (String authority : authorities) {
			user = user.factor(authority, Duration.ZERO);
		}
		return user;
	}

	/**
	 * Add a factor, or make it older.
	 * @param authority an authority such as {@code FACTOR_TOTP}
	 * @param age how long ago it was given
	 * @return such a user
	 */
	public AuthingTestUser factor(String authority, Duration age) {
		Map<String, Duration> more = new LinkedHashMap<>(this.factors);
		more.put(authority, age);
		return new AuthingTestUser(this.claims, this.grants, more, this.bearer);
	}

	/**
	 * Return an id_token of the user, for requests over a real connection. Only the
	 * application in this JVM takes it.
	 * @return a new token
	 */
	public String token() {
		return account().token().value();
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		if (!this.bearer) {
			return SecurityMockMvcRequestPostProcessors.authentication(authentication()).postProcessRequest(request);
		}
		request.removeHeader(HttpHeaders.AUTHORIZATION);
		request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token());
		return request;
	}

	@Override
	public void beforeServerCreated(WebHttpHandlerBuilder builder) {
		reactive().beforeServerCreated(builder);
	}

	@Override
	public void afterConfigureAdded(WebTestClient.MockServerSpec<?> serverSpec) {
		reactive().afterConfigureAdded(serverSpec);
	}

	@Override
	public void afterConfigurerAdded(WebTestClient.Builder builder, @Nullable WebHttpHandlerBuilder httpHandlerBuilder,
			@Nullable ClientHttpConnector connector) {
		if (connector instanceof MockMvcHttpConnector mvc) {
			builder.clientConnector(mvc.with(List.of(this)));
		}
		else if (httpHandlerBuilder != null) {
			mutator().afterConfigurerAdded(builder, httpHandlerBuilder, connector);
		}
		else if (this.bearer) {
			builder.defaultHeaders((headers) -> headers.setBearerAuth(token()));
		}
		else {
			throw new IllegalStateException("Over a real connection, users are made by authingBearer()");
		}
	}

	AuthingAuthentication authentication() {
		return account().authentication();
	}

	private MockServerConfigurer reactive() {
		return SecurityMockServerConfigurers.mockAuthentication(account().authenticationWithRoles());
	}

	private WebTestClientConfigurer mutator() {
		return SecurityMockServerConfigurers.mockAuthentication(account().authenticationWithRoles());
	}

	private TestAccount account() {
		return new TestAccount(this.claims, this.grants, this.factors);
	}

	private AuthingTestUser grant(Grants more) {
		List<Grants> all = new ArrayList<>(this.grants);
		all.add(more);
		return new AuthingTestUser(this.claims, List.copyOf(all), this.factors, this.bearer);
	}

	private static AuthorizedResource resource(String code, String... actions) {
		return new AuthorizedResource(code, null, List.of(actions), null);
	}

}
