package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.EmulatorClients;
import io.github.authingspring.security.LoginOptionsCustomizer;
import io.github.authingspring.security.RequiresFactor;
import io.github.authingspring.security.SecondFactor;
import jakarta.servlet.http.HttpSession;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/**
 * An application with the default chains and the shared emulator.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ TestApplication.Pages.class, TestApplication.WebFluxPages.class, LoginStepsApplication.Factors.class,
		LoginStepsApplication.ServletNotes.class, LoginStepsApplication.WebFluxNotes.class,
		LoginStepsApplication.Vault.class })
public class LoginStepsApplication {

	@Bean
	AuthenticationClient authenticationClient() {
		return EmulatorClients.of(SharedEmulator.get());
	}

	@Bean
	TestClock authingClock() {
		return new TestClock();
	}

	@Bean
	LoginOptionsCustomizer faulty() {
		return (options, login) -> {
			LockSupport.parkNanos(1);
			if (login.getPrincipal().equals("boom")) {
				throw new IllegalStateException("canary");
			}
			return options;
		};
	}

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@RestController
	public static class Factors {

		private final Vault vault;

		Factors(Vault vault) {
			this.vault = vault;
		}

		@GetMapping("/factors")
		List<String> factors(Authentication authentication) {
			return authentication.getAuthorities()
				.stream()
				.map(GrantedAuthority::getAuthority)
				.filter((authority) -> authority.startsWith("FACTOR_"))
				.toList();
		}

		@GetMapping("/vault")
		Mono<String> vault() {
			return this.vault.open();
		}

		@GetMapping("/vault/totp")
		Mono<String> totpVault() {
			return this.vault.openWithTotp();
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	public static class ServletNotes {

		@GetMapping("/remember")
		String remember(@RequestParam(required = false) String what, HttpSession session) {
			if (what != null) {
				session.setAttribute("what", what);
			}
			return Objects.requireNonNullElse((String) session.getAttribute("what"), "nothing");
		}

	}

	@RestController
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	public static class WebFluxNotes {

		@GetMapping("/remember")
		String remember(@RequestParam(required = false) String what, WebSession session) {
			if (what != null) {
				session.getAttributes().put("what", what);
			}
			return session.getAttributeOrDefault("what", "nothing");
		}

	}

	@Service
	public static class Vault {

		@RequiresFactor(within = "PT5M")
		Mono<String> open() {
			return Mono.just("gold");
		}

		@RequiresFactor(value = SecondFactor.TOTP_AUTHORITY, within = "PT5M")
		Mono<String> openWithTotp() {
			return Mono.just("diamonds");
		}

	}

}
