package io.github.authingspring.sample.shop;

import java.util.Collection;
import java.util.List;

import io.github.authingspring.security.AuthingUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is signed in, as JSON.
 */
@RestController
class MeController {

	@GetMapping("/api/me")
	Me me(@AuthenticationPrincipal AuthingUser user, Authentication authentication) {
		return new Me(user.id(), user.username(), user.email(), roles(authentication.getAuthorities()));
	}

	@GetMapping("/api/admin")
	Me admin(@AuthenticationPrincipal AuthingUser user, Authentication authentication) {
		return me(user, authentication);
	}

	private List<String> roles(Collection<? extends GrantedAuthority> authorities) {
		return authorities.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null && authority.startsWith("ROLE_"))
			.map((authority) -> authority.substring("ROLE_".length()))
			.sorted()
			.toList();
	}

	record Me(String id, @Nullable String username, @Nullable String email, List<String> roles) {

	}

}
