package io.github.authingspring.security.login;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.AuthingLoginSettings.CodeSending;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

class LoginEndpointsTests {

	private static boolean isServed(String path, Set<LoginMethod> methods) {
		AuthingLoginSettings settings = new AuthingLoginSettings(methods, null, false, false);
		Clock clock = Clock.systemUTC();
		CodeLimits limits = new CodeLimits(CodeSending.defaults(), clock);
		return new LoginEndpoints(new LoginAttempts(clock), new LoginPaths(settings),
				new Answers(Pages.of(new StaticApplicationContext())))
			.steps(new StubAuthing().client(), limits)
			.accounts(new StubAuthing().client(), limits)
			.routes()
			.stream()
			.anyMatch((route) -> route.method().equals(HttpMethod.POST) && route.path().equals(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login/code", "/register/code" })
	@DisplayName("#17 no code is sent by SMS where nobody signs in by one")
	void codesOfAMethodThatIsOffAreNotSent(String path) {
		assertThat(isServed(path, EnumSet.of(LoginMethod.EMAIL))).isFalse();
		assertThat(isServed(path, EnumSet.of(LoginMethod.EMAIL, LoginMethod.PHONE_CODE))).isTrue();
	}

}
