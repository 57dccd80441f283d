package io.github.authingspring.sample;

import java.util.HashMap;
import java.util.Map;

import io.github.authingspring.client.MfaOperations;
import io.github.authingspring.client.model.MfaAuthenticator;
import io.github.authingspring.client.model.TotpSource;
import io.github.authingspring.sample.shop.TotpForm;
import io.github.authingspring.sample.shop.TotpSetup;
import io.github.authingspring.security.AuthingUser;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;

/**
 * Binds and unbinds an authenticator application.
 */
@Controller
@RequestMapping("/security/totp")
class TotpController {

	private static final String PATH = "/security/totp";

	private static final String SETUP = TotpSetup.class.getName();

	private final MfaOperations mfa;

	private final Forms forms;

	TotpController(MfaOperations mfa, Forms forms) {
		this.mfa = mfa;
		this.forms = forms;
	}

	@GetMapping
	Mono<Rendering> page(@AuthenticationPrincipal AuthingUser user, WebSession session) {
		TotpSetup setup = setup(user, session);
		if (setup != null) {
			return Mono.just(this.forms.fresh("totp-setup", TotpForm.empty()).modelAttribute("setup", setup).build());
		}
		return this.mfa.getMfaAuthenticators(TotpSource.SELF)
			.map((authenticators) -> authenticators.stream().anyMatch(MfaAuthenticator::enable))
			.toMono()
			.map((bound) -> Rendering.view("totp").modelAttribute("bound", bound).build());
	}

	@PostMapping
	Mono<Rendering> begin(@AuthenticationPrincipal AuthingUser user, WebSession session) {
		return this.mfa.associateMfaAuthenticator(TotpSource.SELF).toMono().map((binding) -> {
			session.getAttributes().put(SETUP, TotpSetup.of(user.id(), binding));
			return Flash.redirect(PATH);
		});
	}

	@PostMapping("/confirm")
	Mono<Rendering> confirm(@Valid @ModelAttribute(Forms.FORM) TotpForm form, BindingResult result,
			@AuthenticationPrincipal AuthingUser user, WebSession session) {
		TotpSetup setup = setup(user, session);
		if (setup == null) {
			return Mono.just(Flash.redirect(PATH));
		}
		return this.forms
			.send(result, () -> this.mfa.confirmAssociateMfaAuthenticator(form.totp(), TotpSource.SELF).toMono())
			.then(Mono.fromSupplier(() -> result.hasErrors()
					? this.forms.again("totp-setup", result).modelAttribute("setup", setup).build()
					: confirmed(setup, session)));
	}

	private static Rendering confirmed(TotpSetup setup, WebSession session) {
		session.getAttributes().remove(SETUP);
		Map<String, Object> told = new HashMap<>(Map.of("confirmed", true));
		if (setup.recoveryCode() != null) {
			told.put("recoveryCode", setup.recoveryCode());
		}
		return Flash.redirect(PATH, told, session);
	}

	@PostMapping("/cancel")
	Rendering cancel(WebSession session) {
		session.getAttributes().remove(SETUP);
		return Flash.redirect("/security");
	}

	@PostMapping("/remove")
	Mono<Rendering> remove(WebSession session) {
		return this.mfa.deleteMfaAuthenticator()
			.toMono()
			.map((removed) -> Flash.redirect("/security", Map.of("totpRemoved", true), session));
	}

	private static @Nullable TotpSetup setup(AuthingUser user, WebSession session) {
		return (session.getAttribute(SETUP) instanceof TotpSetup setup && setup.owner().equals(user.id())) ? setup
				: null;
	}

}
