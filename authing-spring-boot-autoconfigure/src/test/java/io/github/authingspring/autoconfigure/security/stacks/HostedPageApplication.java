package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;

import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/**
 * An application that lets tests look into the session and age it.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ TestApplication.Pages.class, TestApplication.WebFluxPages.class, TestApplication.WaitingProfile.class,
		TestApplication.WebFluxProfile.class, HostedPageApplication.ServletSessions.class,
		HostedPageApplication.WebFluxSessions.class })
public class HostedPageApplication {

	@Bean
	HostedSessions hostedSessions() {
		return new HostedSessions();
	}

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	public static class ServletSessions {

		private final HostedSessions sessions;

		ServletSessions(HostedSessions sessions) {
			this.sessions = sessions;
		}

		@GetMapping("/factors")
		List<String> factors(HttpSession session) {
			return this.sessions.factors(HostedSessions.attributes(session));
		}

		@GetMapping("/remember")
		String remember(@RequestParam(required = false) String what, HttpSession session) {
			if (what != null) {
				session.setAttribute("what", what);
			}
			return String.valueOf(session.getAttribute("what"));
		}

		@GetMapping("/age")
		String age(HttpSession session) {
			session.setAttribute(HostedSessions.CONTEXT, this.sessions.aged(HostedSessions.attributes(session)));
			return "aged";
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	public static class WebFluxSessions {

		private final HostedSessions sessions;

		WebFluxSessions(HostedSessions sessions) {
			this.sessions = sessions;
		}

		@GetMapping("/factors")
		List<String> factors(WebSession session) {
			return this.sessions.factors(session.getAttributes());
		}

		@GetMapping("/remember")
		String remember(@RequestParam(required = false) String what, WebSession session) {
			if (what != null) {
				session.getAttributes().put("what", what);
			}
			return String.valueOf(session.getAttributes().get("what"));
		}

		@GetMapping("/age")
		String age(WebSession session) {
			session.getAttributes().put(HostedSessions.CONTEXT, this.sessions.aged(session.getAttributes()));
			return "aged";
		}

	}

}
