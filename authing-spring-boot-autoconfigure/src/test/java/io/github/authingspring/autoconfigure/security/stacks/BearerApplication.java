package io.github.authingspring.autoconfigure.security.stacks;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.EmulatorConnectionDetails;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingUser;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with the default chains and a webhook, beside the emulator.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ TestApplication.Pages.class, TestApplication.WebFluxPages.class, TestApplication.WaitingProfile.class,
		TestApplication.WebFluxProfile.class, BearerApplication.MorePages.class })
class BearerApplication {

	@Bean
	AuthingConnectionDetails connection() {
		return new EmulatorConnectionDetails(SharedEmulator.get());
	}

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@RestController
	static class MorePages {

		@GetMapping({ "/own/me", "/rules/{page}", "/rules/books/{id}" })
		String me(@AuthenticationPrincipal AuthingUser user) {
			return user.id();
		}

		@GetMapping({ "/whoami", "/own/whoami" })
		String whoami(@AuthenticationPrincipal AuthingUser user, AuthingAuthentication authentication) {
			String authorities = String.join(" ",
					authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList());
			return String.join(" ", user.username(), user.email(), user.phone(), authorities);
		}

		@GetMapping("/own/admin")
		@PreAuthorize("hasRole('admin')")
		Mono<String> admin() {
			return Mono.just("admin");
		}

		@PostMapping("/books")
		String addBook() {
			return "added";
		}

	}

}
