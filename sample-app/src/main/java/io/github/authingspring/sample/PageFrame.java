package io.github.authingspring.sample;

import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.Part;
import io.github.authingspring.sample.shop.Someone;
import io.github.authingspring.security.AuthingUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
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
			model.addAttribute("me", Someone.of(latest(user, request)));
		}
		model.addAttribute("csrf", request.getAttribute(CsrfToken.class.getName()));
		model.addAttribute("part", new Part(request.getServletPath()));
	}

	private static AuthingUser latest(AuthingUser user, HttpServletRequest request) {
		return (WebUtils.getSessionAttribute(request, USER) instanceof AuthingUser updated
				&& updated.id().equals(user.id())) ? updated : user;
	}

}
