package io.github.authingspring.sample;

import java.util.Map;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.ProfileUpdate;
import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.ProfileForm;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;

/**
 * Shows and changes the profile.
 */
@Controller
@RequestMapping("/profile")
class ProfileController {

	private final ProfileOperations profile;

	private final Forms forms;

	ProfileController(ProfileOperations profile, Forms forms) {
		this.profile = profile;
		this.forms = forms;
	}

	@GetMapping
	Mono<Rendering> page() {
		return user()
			.map((user) -> this.forms.fresh("profile", ProfileForm.of(user)).modelAttribute("user", user).build());
	}

	@PostMapping
	Mono<Rendering> save(@Valid @ModelAttribute(Forms.FORM) ProfileForm form, BindingResult result,
			WebSession session) {
		return user()
			.flatMap((user) -> this.forms.send(result, () -> write(user, form.changesOf(user), session))
				.then(Mono.fromSupplier(() -> result.hasErrors()
						? this.forms.again("profile", result).modelAttribute("user", user).build()
						: Flash.redirect("/profile", Map.of("saved", true), session))));
	}

	private Mono<User> write(User user, ProfileUpdate update, WebSession session) {
		return (update.isEmpty() ? Mono.just(user) : this.profile.updateProfile(update).toMono())
			.doOnNext((written) -> PageFrame.update(session, written));
	}

	private Mono<User> user() {
		return this.profile.getCurrentUser().toMono();
	}

}
