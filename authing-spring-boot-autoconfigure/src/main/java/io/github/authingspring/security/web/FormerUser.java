package io.github.authingspring.security.web;

import io.github.authingspring.security.RoleOverlay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Whoever is signed in where somebody signs in. The session of another user ends, so that
 * nothing of it is left; the factors of the same user may be merged, but not the roles.
 */
final class FormerUser {

	private final RoleOverlay roles;

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

	FormerUser(RoleOverlay roles) {
		this.roles = roles;
	}

	/**
	 * Make room for the next user.
	 * @return whether a session ended
	 */
	boolean makeRoom(HttpServletRequest request, Authentication next) {
		Authentication current = this.contexts.getContext().getAuthentication();
		if (this.trust.isAuthenticated(current) && !current.getName().equals(next.getName())) {
			endSession(request);
			return true;
		}
		Authentication stored = this.roles.remove(current);
		if (stored != null && stored != current) {
			// merging factors would otherwise freeze the present roles into the session
			this.contexts.setContext(new SecurityContextImpl(stored));
		}
		return false;
	}

	private void endSession(HttpServletRequest request) {
		this.contexts.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
