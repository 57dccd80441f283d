package io.github.authingspring.test;

import java.security.Principal;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers;
import org.springframework.security.web.server.context.SecurityContextServerWebExchangeWebFilter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static io.github.authingspring.test.AuthingTestUsers.authingBearer;
import static io.github.authingspring.test.AuthingTestUsers.authingUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Users of a {@link WebTestClient} without MVC.
 */
class ReactiveTestUserTests {

	private final WebTestClient client = WebTestClient.bindToController(new Who())
		.webFilter(new SecurityContextServerWebExchangeWebFilter())
		.apply(SecurityMockServerConfigurers.springSecurity())
		.build();

	@Test
	void userHasRoles() {
		assertThat(who(this.client.mutateWith(authingUser().username("alice").roles("admin"))))
			.startsWith("alice [FactorGrantedAuthority [authority=FACTOR_PASSWORD,")
			.endsWith(", ROLE_admin]");
		assertThat(who(this.client.mutateWith(authingBearer()))).contains("FACTOR_BEARER");
	}

	@Test
	void connectionCarriesTokens() {
		WebTestClient.Builder builder = WebTestClient.bindToServer();
		authingBearer().afterConfigurerAdded(builder, null, null);
		builder.defaultHeaders(
				(headers) -> assertThat(headers.getFirst(HttpHeaders.AUTHORIZATION)).startsWith("Bearer ey"));
		assertThatIllegalStateException().isThrownBy(() -> authingUser().afterConfigurerAdded(builder, null, null))
			.withMessageContaining("authingBearer()");
	}

	private static String who(WebTestClient client) {
		return String
			.valueOf(client.get().uri("/who").exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	@RestController
	static class Who {

		@GetMapping("/who")
		String who(Principal principal) {
			return principal.getName() + " " + ((Authentication) principal).getAuthorities();
		}

	}

}
