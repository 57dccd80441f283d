package io.github.authingspring.sample;

import java.util.stream.Stream;

import io.github.authingspring.client.model.User;
import io.github.authingspring.security.AuthingUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/**
 * What every page needs: who is signed in, the token that forms send along, and which
 * part of the application it belongs to.
 */
@ControllerAdvice
class PageFrame {

	private static final String USER = PageFrame.class.getName() + ".user";

	/**
	 * Show from now on the name that the user has now, not the one at sign-in.
	 */
	static void update(HttpSession session, User user) {
		session.setAttribute(USER, AuthingUser.of(user));
	}

	@ModelAttribute
	void add(Model model, HttpServletRequest request) {
		if (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof AuthingUser user) {
			model.addAttribute("me", new Someone(name(latest(user, request))));
		}
		model.addAttribute("csrf", request.getAttribute(CsrfToken.class.getName()));
		model.addAttribute("part", new Part(request.getServletPath()));
	}

	private static AuthingUser latest(AuthingUser user, HttpServletRequest request) {
		return (WebUtils.getSessionAttribute(request, USER) instanceof AuthingUser updated
				&& updated.id().equals(user.id())) ? updated : user;
	}

	private static String name(AuthingUser user) {
		return Stream.of(user.nickname(), user.username(), user.email(), user.phone())
			.filter(StringUtils::hasText)
			.findFirst()
			.orElseGet(user::id);
	}

	/**
	 * Who is signed in.
	 *
	 * @param name the name to show
	 */
	record Someone(String name) {

	}

	/**
	 * The part of the application that a page belongs to.
	 *
	 * @param path the path of the page
	 */
	record Part(String path) {

		boolean books() {
			return this.path.startsWith("/books");
		}

		boolean admin() {
			return this.path.startsWith("/admin");
		}

		boolean profile() {
			return this.path.startsWith("/profile");
		}

		boolean security() {
			return this.path.startsWith("/security");
		}

	}

}
