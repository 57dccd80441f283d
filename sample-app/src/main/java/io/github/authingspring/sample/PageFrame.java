package io.github.authingspring.sample;

import io.github.authingspring.security.AuthingUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page needs: who is signed in, and the token that forms send along.
 */
@ControllerAdvice(assignableTypes = PageController.class)
class PageFrame {

	@ModelAttribute("me")
	@Nullable Someone me(@AuthenticationPrincipal @Nullable AuthingUser user) {
		return (user != null) ? new Someone(name(user)) : null;
	}

	@ModelAttribute("csrf")
	@Nullable Object csrf(HttpServletRequest request) {
		return request.getAttribute(CsrfToken.class.getName());
	}

	private static String name(AuthingUser user) {
		String name = (user.nickname() != null) ? user.nickname() : user.username();
		return (name != null) ? name : String.valueOf(user.email());
	}

	/**
	 * Who is signed in.
	 *
	 * @param name the name to show
	 */
	record Someone(String name) {

	}

}
