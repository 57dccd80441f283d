package io.github.authingspring.autoconfigure.security.servlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.authingspring.autoconfigure.security.stacks.TestApplication;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.SessionSecret;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that lets tests look into the session and age it.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ TestApplication.Pages.class, TestApplication.Profile.class, TestApplication.WaitingProfile.class })
class HostedPageApplication {

	@RestController
	static class Sessions {

		private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

		private volatile AuthingAuthentication latest;

		private volatile List<String> texts = List.of();

		AuthingAuthentication latest() {
			return this.latest;
		}

		/**
		 * Return what the session holds besides the security context.
		 */
		List<String> texts() {
			return this.texts;
		}

		@GetMapping("/factors")
		List<String> factors(HttpSession session) {
			look(session);
			return this.latest.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
		}

		@GetMapping("/remember")
		String remember(@RequestParam(required = false) String what, HttpSession session) {
			if (what != null) {
				session.setAttribute("what", what);
			}
			look(session);
			return String.valueOf(session.getAttribute("what"));
		}

		@GetMapping("/age")
		String age(HttpSession session) {
			look(session);
			AuthingIdToken old = new AuthingIdToken(this.latest.idToken().value(), Instant.now().minusSeconds(1));
			session.setAttribute(CONTEXT, new SecurityContextImpl(this.latest.withIdToken(old)));
			return "aged";
		}

		private void look(HttpSession session) {
			SecurityContext context = (SecurityContext) session.getAttribute(CONTEXT);
			this.latest = (AuthingAuthentication) context.getAuthentication();
			List<String> texts = new ArrayList<>();
			Collections.list(session.getAttributeNames()).forEach((name) -> {
				if (session.getAttribute(name) instanceof SessionSecret secret) {
					texts.add(secret.value());
				}
			});
			this.texts = texts;
		}

	}

}
