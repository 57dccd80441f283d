package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.stacks.LoginEvents;
import io.github.authingspring.autoconfigure.security.stacks.TestApplication;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingUser;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with the default chains, beside the emulator.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TestApplication.Pages.class)
class BearerApplication {

	@Bean
	AuthingConnectionDetails connection() {
		return new EmulatorConnection(SharedEmulator.get());
	}

	@Bean
	LoginEvents loginEvents() {
		return new LoginEvents();
	}

	@RestController
	static class MorePages {

		private final ProfileOperations profile;

		MorePages(ProfileOperations profile) {
			this.profile = profile;
		}

		@GetMapping("/whoami")
		String whoami(@AuthenticationPrincipal AuthingUser user, AuthingAuthentication authentication) {
			String authorities = String.join(" ",
					authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList());
			return String.join(" ", user.username(), user.email(), user.phone(), authorities);
		}

		@GetMapping("/profile")
		String profile() {
			return String.valueOf(this.profile.getCurrentUser().execute().username());
		}

		@PostMapping("/books")
		String addBook() {
			return "added";
		}

	}

	/**
	 * Leads to an emulator.
	 *
	 * @param emulator the emulator
	 */
	private record EmulatorConnection(AuthingEmulator emulator) implements AuthingConnectionDetails {

		@Override
		public String getAppId() {
			return this.emulator.appId();
		}

		@Override
		public String getAppHost() {
			return this.emulator.appHost().toString();
		}

		@Override
		public String getAppSecret() {
			return this.emulator.appSecret();
		}

		@Override
		public String getPublicKey() {
			return this.emulator.publicKey();
		}

	}

}
