package io.github.authingspring.sample;

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

	private static final String NAME = PageFrame.class.getName() + ".name";

	/**
	 * Show the name that a user has now, not the one at sign-in.
	 */
	static void rename(HttpSession session, User user) {
		session.setAttribute(NAME, name(AuthingUser.of(user)));
	}

	@ModelAttribute
	void add(Model model, HttpServletRequest request) {
		if (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof AuthingUser user) {
			Object renamed = WebUtils.getSessionAttribute(request, NAME);
			model.addAttribute("me", new Someone((renamed != null) ? renamed.toString() : name(user)));
		}
		model.addAttribute("csrf", request.getAttribute(CsrfToken.class.getName()));
		model.addAttribute("part", new Part(request.getServletPath()));
	}

	private static String name(AuthingUser user) {
		String name = StringUtils.hasText(user.nickname()) ? user.nickname() : user.username();
		return (name != null) ? name : String.valueOf(user.email());
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
