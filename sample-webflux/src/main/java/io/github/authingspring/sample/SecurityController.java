package io.github.authingspring.sample;

import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.Page;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how well the account is protected and what it may do, all asked for at once. All
 * that changes it is below {@code /security/}.
 */
@Controller
class SecurityController {

	private final ProfileOperations profile;

	private final AccessOperations access;

	SecurityController(ProfileOperations profile, AccessOperations access) {
		this.profile = profile;
		this.access = access;
	}

	@GetMapping("/security")
	Mono<String> page(Model model) {
		return Mono
			.when(add(model, "user", this.profile.getCurrentUser()),
					add(model, "level", this.profile.getSecurityLevel()),
					add(model, "applications", this.access.listApplications().map(Page::list)),
					add(model, "roles", this.access.listRoles().map(Page::list)),
					add(model, "resources", this.access.listAuthorizedResources().map(Page::list)))
			.thenReturn("security");
	}

	private static Mono<?> add(Model model, String name, AuthingCall<?> call) {
		return call.toMono().doOnNext((value) -> model.addAttribute(name, value));
	}

}
