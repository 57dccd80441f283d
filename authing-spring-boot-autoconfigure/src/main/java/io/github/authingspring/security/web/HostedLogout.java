package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.security.login.hosted.HostedSignOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;

/**
 * Signs out who signed in on Authing's page: here first, then revokes the refresh token,
 * and last the browser there.
 */
final class HostedLogout implements LogoutHandler, LogoutSuccessHandler {

	private static final String HOSTED = HostedLogout.class.getName() + ".HOSTED";

	private final OAuth2AuthorizedClientRepository clients;

	private final HostedSignOut signOut;

	HostedLogout(OAuth2AuthorizedClientRepository clients, HostedSignOut signOut) {
		this.clients = clients;
		this.signOut = signOut;
	}

	/**
	 * Remember what ends with the session.
	 */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null) {
			OAuth2AuthorizedClient hosted = this.clients.loadAuthorizedClient(HostedPage.REGISTRATION_ID,
					authentication, request);
			if (hosted != null) {
				request.setAttribute(HOSTED, hosted);
				this.clients.removeAuthorizedClient(HostedPage.REGISTRATION_ID, authentication, request, response);
			}
		}
	}

	boolean isHosted(HttpServletRequest request) {
		return request.getAttribute(HOSTED) instanceof OAuth2AuthorizedClient;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException {
		OAuth2AuthorizedClient hosted = (OAuth2AuthorizedClient) request.getAttribute(HOSTED);
		new ServletAnswer(request, response)
			.write(this.signOut.end(hosted, new ServletExchange(request), UrlUtils.buildFullRequestUrl(request))
				.execute());
	}

}
