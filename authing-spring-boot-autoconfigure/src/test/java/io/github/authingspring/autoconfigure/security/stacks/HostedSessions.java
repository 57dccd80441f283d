package io.github.authingspring.autoconfigure.security.stacks;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.SessionSecret;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * What was in the session that was looked at last.
 */
public class HostedSessions {

	static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

	private volatile AuthingAuthentication latest;

	private volatile List<String> texts = List.of();

	static Map<String, Object> attributes(HttpSession session) {
		return Collections.list(session.getAttributeNames())
			.stream()
			.collect(Collectors.toMap((name) -> name, session::getAttribute));
	}

	AuthingAuthentication latest() {
		return this.latest;
	}

	/**
	 * Return what the session holds besides the security context.
	 */
	List<String> texts() {
		return this.texts;
	}

	List<String> factors(Map<String, Object> attributes) {
		look(attributes);
		return this.latest.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
	}

	/**
	 * Return the security context with a token that has expired.
	 */
	SecurityContext aged(Map<String, Object> attributes) {
		look(attributes);
		AuthingIdToken old = new AuthingIdToken(this.latest.idToken().value(), Instant.now().minusSeconds(1));
		return new SecurityContextImpl(this.latest.withIdToken(old));
	}

	private void look(Map<String, Object> attributes) {
		this.latest = (AuthingAuthentication) ((SecurityContext) attributes.get(CONTEXT)).getAuthentication();
		this.texts = attributes.values()
			.stream()
			.filter(SessionSecret.class::isInstance)
			.map((secret) -> ((SessionSecret) secret).value())
			.toList();
	}

}
