package io.github.authingspring.sample.shop;

import io.github.authingspring.security.AuthingUser;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages of the shop.
 */
@Controller
class PageController {

	private final BookShelf shelf;

	PageController(BookShelf shelf) {
		this.shelf = shelf;
	}

	@GetMapping("/")
	String home() {
		return "home";
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
