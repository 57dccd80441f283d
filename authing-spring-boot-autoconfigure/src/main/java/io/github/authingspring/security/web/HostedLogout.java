package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.client.AuthenticationClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.log.LogMessage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out who signed in on Authing's page: here first, then revokes the refresh token,
 * and last the browser there, by the address that takes no token. Programs are told that
 * address.
 */
final class HostedLogout implements LogoutHandler, LogoutSuccessHandler {

	private static final Log logger = LogFactory.getLog(HostedLogout.class);

	private static final String HOSTED = HostedLogout.class.getName() + ".HOSTED";

	private final JsonRequestMatcher json = new JsonRequestMatcher();

	private final HostedPage page;

	private final AuthenticationClient client;

	private final String loginPage;

	HostedLogout(HostedPage page, AuthenticationClient client, String loginPage) {
		this.page = page;
		this.client = client;
		this.loginPage = loginPage;
	}

	/**
	 * Remember what ends with the session.
	 */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null) {
			OAuth2AuthorizedClient hosted = this.page.clients()
				.loadAuthorizedClient(HostedPage.REGISTRATION_ID, authentication, request);
			if (hosted != null) {
				request.setAttribute(HOSTED, hosted);
				this.page.clients()
					.removeAuthorizedClient(HostedPage.REGISTRATION_ID, authentication, request, response);
			}
		}
	}

	boolean isHosted(HttpServletRequest request) {
		return request.getAttribute(HOSTED) instanceof OAuth2AuthorizedClient;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException {
		if (request.getAttribute(HOSTED) instanceof OAuth2AuthorizedClient hosted) {
			revoke(hosted);
		}
		String there = this.page.urls().logoutUrl(comeBack(request));
		if (this.json.matches(request)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			response.setHeader(HttpHeaders.LOCATION, there);
		}
		else {
			response.sendRedirect(there);
		}
	}

	private void revoke(OAuth2AuthorizedClient hosted) {
		if (hosted.getRefreshToken() == null) {
			return;
		}
		try {
			this.client.revokeToken(hosted.getRefreshToken().getTokenValue()).execute();
		}
		catch (RuntimeException ex) {
			logger.warn(LogMessage.format("The refresh token of user '%s' is not revoked at Authing: %s",
					hosted.getPrincipalName(), ex.getMessage()));
		}
	}

	/**
	 * Return an address of this application, whatever the request asks for.
	 */
	private String comeBack(HttpServletRequest request) {
		return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
			.replacePath(request.getContextPath() + this.loginPage)
			.replaceQuery("logout")
			.fragment(null)
			.build()
			.toUriString();
	}

}
