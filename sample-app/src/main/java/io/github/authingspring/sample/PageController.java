package io.github.authingspring.sample;

import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.security.AuthingUser;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages. Profile, roles and resources come from operation beans that act as the
 * signed-in user.
 */
@Controller
class PageController {

	private final BookShelf shelf;

	private final ProfileOperations profile;

	private final AccessOperations access;

	PageController(BookShelf shelf, ProfileOperations profile, AccessOperations access) {
		this.shelf = shelf;
		this.profile = profile;
		this.access = access;
	}

	@GetMapping("/")
	String home() {
		return "home";
	}

	@GetMapping("/profile")
	String profile(Model model) {
		model.addAttribute("user", this.profile.getCurrentUser().execute());
		return "profile";
	}

	@GetMapping("/security")
	String security(Model model) {
		model.addAttribute("roles", this.access.listRoles().execute().list());
		model.addAttribute("resources", this.access.listAuthorizedResources().execute().list());
		return "security";
	}

	@GetMapping("/books")
	String books(Model model) {
		model.addAttribute("books", this.shelf.list());
		return "books";
	}

	@GetMapping("/admin")
	String admin(@AuthenticationPrincipal AuthingUser user, Model model) {
		model.addAttribute("user", user);
		return "admin";
	}

}
