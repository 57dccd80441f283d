package io.github.authingspring.sample;

import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.client.ProfileOperations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how well the account is protected and what it may do. All that changes it is
 * below {@code /security/}.
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
	String page(Model model) {
		model.addAttribute("user", this.profile.getCurrentUser().execute());
		model.addAttribute("level", this.profile.getSecurityLevel().execute());
		model.addAttribute("applications", this.access.listApplications().execute().list());
		model.addAttribute("roles", this.access.listRoles().execute().list());
		model.addAttribute("resources", this.access.listAuthorizedResources().execute().list());
		return "security";
	}

}
