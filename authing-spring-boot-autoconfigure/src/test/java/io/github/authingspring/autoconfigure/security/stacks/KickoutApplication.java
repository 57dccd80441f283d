package io.github.authingspring.autoconfigure.security.stacks;

import java.security.Principal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingInstances;
import io.github.authingspring.security.web.AuthingSessions;
import io.github.authingspring.security.web.server.ReactiveAuthingSessions;
import jakarta.servlet.http.HttpSession;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/**
 * An application that ends sessions: of whom it is told, or all but the one that asks.
 */
@Configuration(proxyBeanMethods = false)
@Import({ LoginStepsApplication.class, KickoutApplication.OnServlets.class, KickoutApplication.OnWebFlux.class })
class KickoutApplication {

	@Bean
	OtherInstances otherInstances() {
		return new OtherInstances();
	}

	@Bean
	SignedOut signedOut() {
		return new SignedOut();
	}

	record User(String id) {
	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class OnServlets {

		private final AuthingSessions sessions;

		OnServlets(AuthingSessions sessions) {
			this.sessions = sessions;
		}

		@PostMapping("/kickout")
		void kickout(@RequestBody User user) {
			this.sessions.kickout(user.id());
		}

		@PostMapping("/alone")
		void alone(Principal user, HttpSession session) {
			this.sessions.kickoutOthers(user.getName(), session.getId());
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class OnWebFlux {

		private final ReactiveAuthingSessions sessions;

		OnWebFlux(ReactiveAuthingSessions sessions) {
			this.sessions = sessions;
		}

		@PostMapping("/kickout")
		Mono<Void> kickout(@RequestBody User user) {
			return this.sessions.kickout(user.id());
		}

		@PostMapping("/alone")
		Mono<Void> alone(Principal user, WebSession session) {
			return this.sessions.kickoutOthers(user.getName(), session.getId());
		}

	}

	static final class OtherInstances implements AuthingInstances {

		private final List<Notice> told = new CopyOnWriteArrayList<>();

		private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();

		@Override
		public void tell(Notice notice) {
			this.told.add(notice);
		}

		@Override
		public void listen(Consumer<Notice> listener) {
			this.listeners.add(listener);
		}

		/**
		 * Return what this instance told the others.
		 */
		List<Notice> told() {
			return this.told;
		}

		/**
		 * Let another instance tell this one.
		 */
		void hear(Notice notice) {
			this.listeners.forEach((listener) -> listener.accept(notice));
		}

	}

	static final class SignedOut {

		private final List<AuthingAuthentication> users = new CopyOnWriteArrayList<>();

		@EventListener
		void on(LogoutSuccessEvent event) {
			this.users.add((AuthingAuthentication) event.getAuthentication());
		}

		List<AuthingAuthentication> users() {
			return this.users;
		}

	}

}
