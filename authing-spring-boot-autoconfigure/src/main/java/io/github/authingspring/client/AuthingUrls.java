package io.github.authingspring.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.client.AuthingClientSettings.Application;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses at Authing that browsers are sent to. Needs no network.
 */
public final class AuthingUrls {

	private final Application application;

	/**
	 * Create addresses of an application.
	 * @param application the application
	 */
	public AuthingUrls(Application application) {
		this.application = application;
	}

	/**
	 * Return the sign-in page of OpenID Connect. Documented as
	 * {@code build_authorize_url}.
	 * @param request what is asked for
	 * @return the address
	 */
	public String oidcAuthorizeUrl(AuthorizationRequest request) {
		return url("/oidc/auth", parameters(request));
	}

	/**
	 * Return the sign-in page of OAuth 2.0. Documented as {@code build_authorize_url}.
	 * @param request what is asked for
	 * @return the address
	 */
	public String oauthAuthorizeUrl(AuthorizationRequest request) {
		return url("/oauth/auth", parameters(request));
	}

	/**
	 * Return the sign-in page of CAS. Documented as {@code build_authorize_url}.
	 * @param service where the browser comes back to with a ticket
	 * @return the address
	 */
	public String casAuthorizeUrl(String service) {
		return url("/cas-idp/" + this.application.appId(), Map.of("service", service));
	}

	/**
	 * Return the sign-in page of SAML. Documented as {@code build_authorize_url}.
	 * @return the address
	 */
	public String samlAuthorizeUrl() {
		return url("/api/v2/saml-idp/" + this.application.appId(), Map.of());
	}

	/**
	 * Return the page that ends the browser's session at Authing. Documented as
	 * {@code build_logout_url}.
	 * @param redirectUri where the browser comes back to; {@code null} to stay
	 * @return the address
	 */
	public String logoutUrl(@Nullable String redirectUri) {
		return url("/login/profile/logout", optional("redirect_uri", redirectUri));
	}

	/**
	 * Return the page that ends the browser's session by OpenID Connect. Documented as
	 * {@code build_logout_url}. The protocol puts the id_token into the address.
	 * @param idToken the id_token of the session
	 * @param redirectUri where the browser comes back to; {@code null} to stay
	 * @return the address
	 */
	public String oidcLogoutUrl(String idToken, @Nullable String redirectUri) {
		Map<String, String> parameters = new LinkedHashMap<>(Map.of("id_token_hint", idToken));
		parameters.putAll(optional("post_logout_redirect_uri", redirectUri));
		return url("/oidc/session/end", parameters);
	}

	/**
	 * Return the page that ends the browser's session by CAS. Documented as
	 * {@code build_logout_url}.
	 * @param redirectUri where the browser comes back to; {@code null} to stay
	 * @return the address
	 */
	public String casLogoutUrl(@Nullable String redirectUri) {
		return url("/cas-idp/logout", optional("url", redirectUri));
	}

	private Map<String, String> parameters(AuthorizationRequest request) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("client_id", this.application.appId());
		parameters.put("redirect_uri", request.redirectUri());
		parameters.put("response_type", "code");
		parameters.put("scope", request.scope());
		parameters.put("state", request.state());
		parameters.putAll(optional("nonce", request.nonce()));
		if (List.of(request.scope().split(" ", -1)).contains("offline_access")) {
			parameters.put("prompt", "consent");
		}
		parameters.putAll(request.parameters());
		return parameters;
	}

	private static Map<String, String> optional(String name, @Nullable String value) {
		return (value != null) ? Map.of(name, value) : Map.of();
	}

	private String url(String path, Map<String, String> parameters) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(this.application.appHost() + path).encode();
		parameters.keySet().forEach((name) -> builder.queryParam(name, "{" + name + "}"));
		return builder.buildAndExpand(parameters).toUriString();
	}

}
