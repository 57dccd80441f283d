package io.github.authingspring.security.login.hosted;

import io.github.authingspring.client.AuthingUrls;
import io.github.authingspring.security.login.Answer;
import io.github.authingspring.security.login.LoginCall;
import io.github.authingspring.security.login.LoginExchange;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends at Authing what is ended here already: revokes the refresh token, and leads the
 * browser to where it is signed out, by the address that takes no token. Programs are
 * told that address.
 *
 * @param grants revokes tokens
 * @param urls where browsers are sent to
 * @param loginPage the path of the page that they come back to
 */
public record HostedSignOut(HostedGrants grants, AuthingUrls urls, String loginPage) {

	/**
	 * Prepare to end a sign-in.
	 * @param tokens the tokens of the sign-in; {@code null} if there are none
	 * @param exchange the request that signed out
	 * @param url its address
	 * @return the answer
	 */
	public LoginCall<Answer> end(@Nullable OAuth2AuthorizedClient tokens, LoginExchange exchange, String url) {
		return this.grants.revoke(tokens).map((done) -> answer(exchange, this.urls.logoutUrl(comeBack(exchange, url))));
	}

	private static Answer answer(LoginExchange exchange, String there) {
		if (!exchange.isJson()) {
			return new Answer.Redirect(there);
		}
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.LOCATION, there);
		return new Answer.Content(HttpStatus.NO_CONTENT, headers, () -> new byte[0]);
	}

	/**
	 * Return an address of this application, whatever the request asks for.
	 */
	private String comeBack(LoginExchange exchange, String url) {
		return UriComponentsBuilder.fromUriString(url)
			.replacePath(exchange.root() + this.loginPage)
			.replaceQuery("logout")
			.fragment(null)
			.build()
			.toUriString();
	}

}
