package io.github.authingspring.security.web.server;

import java.util.ArrayList;
import java.util.List;

import io.github.authingspring.security.AuthingPage;
import io.github.authingspring.security.login.LoginFlow;
import io.github.authingspring.security.login.Route;
import io.github.authingspring.security.login.hosted.HostedRequests;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/**
 * Requests that sign in or out.
 */
final class LoginRequests {

	private LoginRequests() {
	}

	/**
	 * Return the requests that change something about who is signed in, or may be.
	 */
	static ServerWebExchangeMatcher steps(List<Route> routes) {
		List<ServerWebExchangeMatcher> steps = new ArrayList<>(List.of(post(AuthingPage.LOGIN), post(AuthingPage.MFA),
				new PathPatternParserServerWebExchangeMatcher(LogoutSetup.PATH, HttpMethod.POST),
				new PathPatternParserServerWebExchangeMatcher(HostedRequests.RETURN, HttpMethod.GET)));
		routes.stream()
			.filter((route) -> !HttpMethod.GET.equals(route.method()))
			.map((route) -> new PathPatternParserServerWebExchangeMatcher(route.path(), route.method()))
			.forEach(steps::add);
		return new OrServerWebExchangeMatcher(steps);
	}

	/**
	 * Return the requests that may complete a sign-in.
	 */
	static ServerWebExchangeMatcher signIns(LoginFlow flow) {
		ServerWebExchangeMatcher binding = (exchange) -> ServerExchanges.read(exchange)
			.flatMap((read) -> flow.isBinding(read) ? ServerWebExchangeMatcher.MatchResult.match()
					: ServerWebExchangeMatcher.MatchResult.notMatch());
		return new OrServerWebExchangeMatcher(post(AuthingPage.LOGIN), post(AuthingPage.MFA),
				new AndServerWebExchangeMatcher(post(AuthingPage.TOTP), binding));
	}

	private static ServerWebExchangeMatcher post(AuthingPage page) {
		return new PathPatternParserServerWebExchangeMatcher(page.path(), HttpMethod.POST);
	}

}
