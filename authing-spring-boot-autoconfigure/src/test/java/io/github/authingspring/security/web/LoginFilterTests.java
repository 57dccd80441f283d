package io.github.authingspring.security.web;

import java.util.List;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.EmailLoginToken;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

import static org.assertj.core.api.Assertions.assertThat;

class LoginFilterTests {

	private final StubAuthing authing = new StubAuthing().on("getUserRoles", Reply.roles("admin"));

	private final RoleOverlay roles = new RoleOverlay(this.authing.permissions(), null, "ROLE_");

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void mergedFactorsDoNotFreezeRolesIntoTheSession() throws Exception {
		SecurityContextHolder
			.setContext(new SecurityContextImpl(this.roles.apply(authentication("FACTOR_AUTHORIZATION_CODE"))));
		LoginFilter filter = new LoginFilter(AnyRequestMatcher.INSTANCE, new FormerUser(this.roles));
		filter.setAuthenticationConverter((request) -> new EmailLoginToken("a@example.com", "secret"));
		filter.setAuthenticationManager((login) -> authentication("FACTOR_PASSWORD"));
		filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
		filter.setMfaEnabled(true);
		MockHttpServletRequest request = new MockHttpServletRequest();
		filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		SecurityContextImpl stored = (SecurityContextImpl) request.getSession()
			.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		assertThat(stored.getAuthentication().getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactlyInAnyOrder("FACTOR_PASSWORD", "FACTOR_AUTHORIZATION_CODE");
		assertThat(this.authing.requests()).isEmpty();
	}

	private static AuthingAuthentication authentication(String factor) {
		return new AuthingAuthentication(new AuthingUser("u1", null, null, null, null, null, null, null),
				new AuthingIdToken(StubAuthing.token("u1"), null),
				List.of(FactorGrantedAuthority.fromAuthority(factor)));
	}

}
