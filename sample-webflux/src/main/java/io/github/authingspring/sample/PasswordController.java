package io.github.authingspring.sample;

import java.util.Map;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.SecurityLevel;
import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.PasswordForm;
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
 * Changes the password, or sets a first one.
 */
@Controller
@RequestMapping("/security/password")
class PasswordController {

	private static final String VIEW = "password";

	private final ProfileOperations profile;

	private final PasswordChange change;

	private final Forms forms;

	PasswordController(ProfileOperations profile, PasswordChange change, Forms forms) {
		this.profile = profile;
		this.change = change;
		this.forms = forms;
	}

	@GetMapping
	Mono<Rendering> page() {
		PasswordForm form = PasswordForm.empty();
		return hasPassword().flatMap((hasPassword) -> complete(this.forms.fresh(VIEW, form), form, hasPassword));
	}

	@PostMapping
	Mono<Rendering> change(@Valid @ModelAttribute(Forms.FORM) PasswordForm form, BindingResult result,
			WebSession session) {
		return hasPassword().flatMap((hasPassword) -> {
			form.check(hasPassword, result);
			return this.forms.send(result, () -> checkStrength(form, result))
				.then(this.forms.send(result, () -> this.change.make(form, hasPassword, session)))
				.onErrorResume(IllegalArgumentException.class, (ex) -> Mono.fromRunnable(() -> result.reject("long")))
				.then(Mono.defer(() -> result.hasErrors() ? complete(this.forms.again(VIEW, result), form, hasPassword)
						: Mono.just(changed(form, session))));
		});
	}

	private Mono<?> checkStrength(PasswordForm form, BindingResult result) {
		return this.change.isSafe(form.password()).doOnNext((safe) -> {
			if (!safe) {
				result.rejectValue("password", "refused.2061");
			}
		});
	}

	private static Rendering changed(PasswordForm form, WebSession session) {
		return Flash.redirect("/security", Map.of(form.others() ? "passwordChangedAlone" : "passwordChanged", true),
				session);
	}

	private Mono<Boolean> hasPassword() {
		return this.profile.getSecurityLevel().map(SecurityLevel::password).toMono();
	}

	private Mono<Rendering> complete(Rendering.Builder<?> page, PasswordForm form, boolean hasPassword) {
		Mono<User> user = this.profile.getCurrentUser().toMono();
		return user.map((known) -> page.modelAttribute("hasPassword", hasPassword)
			.modelAttribute("others", form.others())
			.modelAttribute("user", known)
			.build());
	}

}
