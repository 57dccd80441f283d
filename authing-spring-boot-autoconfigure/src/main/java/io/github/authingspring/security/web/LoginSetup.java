package io.github.authingspring.security.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.login.Answers;
import io.github.authingspring.security.login.LoginFlow;
import io.github.authingspring.security.login.Route;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Turns the sign-in of one chain into what a chain of servlet filters is made of.
 */
final class LoginSetup {

	private final PathPatternRequestMatcher.Builder matchers;

	private final LoginFlow flow;

	LoginSetup(ApplicationContext context, AuthingLoginSettings settings, PathPatternRequestMatcher.Builder matchers) {
		this.matchers = matchers;
		this.flow = new LoginFlow(context, settings);
	}

	LoginFlow flow() {
		return this.flow;
	}

	Answers answers() {
		return this.flow.answers();
	}

	/**
	 * Return what serves the starter's pages and forms.
	 * @param loginPage whether sign-in is one of them
	 * @param logoutPage whether sign-out is one of them
	 * @param hosted the path that leads to Authing's own page, if that is on
	 */
	EndpointFilter endpoints(boolean loginPage, boolean logoutPage, @Nullable String hosted) {
		List<Route> routes = new ArrayList<>(this.flow.routes());
		if (loginPage) {
			routes.addAll(this.flow.loginPage(hosted));
		}
		if (logoutPage) {
			routes.addAll(this.flow.logoutPage());
		}
		return new EndpointFilter(routes, this.matchers);
	}

	/**
	 * Return the requests that may complete a sign-in.
	 */
	RequestMatcher signIns() {
		return new OrRequestMatcher(post(AuthingPage.LOGIN), post(AuthingPage.MFA), new AndRequestMatcher(
				post(AuthingPage.TOTP), (request) -> this.flow.isBinding(new ServletExchange(request))));
	}

	private RequestMatcher post(AuthingPage page) {
		return this.matchers.matcher(HttpMethod.POST, page.path());
	}

	AuthenticationConverter converter() {
		return (request) -> this.flow.token(ServletExchange.arriving(request));
	}

	AuthenticationSuccessHandler successHandler(RequestCache requestCache) {
		return (request, response, user) -> succeeded(request, response, user, requestCache);
	}

	private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication user,
			RequestCache requestCache) throws IOException {
		SavedRequest saved = requestCache.getRequest(request, response);
		requestCache.removeRequest(request, response);
		new ServletAnswer(request, response).write(this.flow.succeeded(new ServletExchange(request), user,
				(saved != null) ? saved.getRedirectUrl() : null));
	}

	AuthenticationFailureHandler failureHandler() {
		return (request, response, failure) -> new ServletAnswer(request, response)
			.write(this.flow.failed(new ServletExchange(request), failure));
	}

	AuthenticationEntryPoint entryPoint(AuthenticationEntryPoint loginPage) {
		return (request, response, failure) -> {
			if (!new ServletAnswer(request, response).write(this.flow.signInFirst(new ServletExchange(request)))) {
				loginPage.commence(request, response, failure);
			}
		};
	}

	AuthenticationEntryPoint stepUp(AuthenticationEntryPoint loginPage) {
		return (request, response, failure) -> {
			if (!new ServletAnswer(request, response)
				.write(this.flow.signInAgain(new ServletExchange(request), errors(request)))) {
				loginPage.commence(request, response, failure);
			}
		};
	}

	private static List<RequiredFactorError> errors(HttpServletRequest request) {
		return (request.getAttribute(WebAttributes.REQUIRED_FACTOR_ERRORS) instanceof List<?> errors) ? errors.stream()
			.filter(RequiredFactorError.class::isInstance)
			.map(RequiredFactorError.class::cast)
			.toList() : List.of();
	}

}
