package io.github.authingspring.autoconfigure.security.servlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.TestClock;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.EmulatorClients;
import io.github.authingspring.security.LoginOptionsCustomizer;
import io.github.authingspring.security.RequiresFactor;
import io.github.authingspring.security.SecondFactor;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tests with real requests, a real container and the shared emulator, whose application
 * has the default chain.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = LoginStepsTest.Application.class,
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid", "authing.login.code.interval=0s",
				"authing.login.code.max-per-client=10000" })
@ExtendWith(SharedEmulator.class)
@interface LoginStepsTest {

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ TestApplication.Pages.class, Factors.class, Vault.class })
	class Application {

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

	}

	@RestController
	class Factors {

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

		@GetMapping("/remember")
		String remember(@RequestParam(required = false) String what, HttpSession session) {
			if (what != null) {
				session.setAttribute("what", what);
			}
			return Objects.requireNonNullElse((String) session.getAttribute("what"), "nothing");
		}

		@GetMapping("/vault")
		String vault() {
			return this.vault.open();
		}

		@GetMapping("/vault/totp")
		String totpVault() {
			return this.vault.openWithTotp();
		}

	}

	@Service
	class Vault {

		@RequiresFactor(within = "PT5M")
		String open() {
			return "gold";
		}

		@RequiresFactor(value = SecondFactor.TOTP_AUTHORITY, within = "PT5M")
		String openWithTotp() {
			return "diamonds";
		}

	}

}
