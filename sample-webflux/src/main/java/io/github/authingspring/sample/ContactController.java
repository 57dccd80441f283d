package io.github.authingspring.sample;

import java.util.Map;
import java.util.function.BiFunction;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.Contact;
import io.github.authingspring.sample.shop.ContactCodeForm;
import io.github.authingspring.sample.shop.ContactForm;
import io.github.authingspring.sample.shop.PendingContact;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.WebSession;

/**
 * Binds, changes and unbinds an email address or phone number, in two steps: send a code
 * there, enter the code. Between the two, the address is in the session, so that what is
 * bound is what the code was sent to.
 */
abstract class ContactController {

	private final Contact contact;

	private final ProfileOperations profile;

	private final Forms forms;

	ContactController(Contact contact, ProfileOperations profile, Forms forms) {
		this.contact = contact;
		this.profile = profile;
		this.forms = forms;
	}

	@GetMapping
	Mono<Rendering> page(WebSession session) {
		return user().map((user) -> {
			String contact = pending(session, user);
			return (contact != null)
					? codePage(this.forms.fresh("contact-code", ContactCodeForm.empty()), contact, user)
					: page(this.forms.fresh("contact", new ContactForm("")), user);
		});
	}

	@PostMapping("/send")
	Mono<Rendering> send(@Valid @ModelAttribute(Forms.FORM) ContactForm form, BindingResult result,
			WebSession session) {
		return user().flatMap((user) -> {
			if (form.contact().equalsIgnoreCase(this.contact.bound(user))) {
				result.rejectValue("contact", "same");
			}
			return this.forms.send(result, () -> sendCodes(form.contact(), user)).then(Mono.fromSupplier(() -> {
				if (result.hasErrors()) {
					return page(this.forms.again("contact", result), user);
				}
				session.getAttributes().put(attribute(), new PendingContact(user.id(), form.contact()));
				return restart();
			}));
		});
	}

	@PostMapping("/send-again")
	Mono<Rendering> sendAgain(@ModelAttribute(Forms.FORM) ContactCodeForm form, BindingResult result,
			WebSession session) {
		return withPending(session,
				(pending, user) -> this.forms.send(result, () -> sendCodes(pending, user))
					.then(Mono.fromSupplier(() -> result.hasErrors()
							? codePage(this.forms.again("contact-code", result), pending, user) : restart())));
	}

	@PostMapping("/restart")
	Rendering restart(WebSession session) {
		session.getAttributes().remove(attribute());
		return restart();
	}

	@PostMapping
	Mono<Rendering> save(@Valid @ModelAttribute(Forms.FORM) ContactCodeForm form, BindingResult result,
			WebSession session) {
		return withPending(session,
				(pending, user) -> this.forms.send(result, () -> this.contact.write(pending, form, user).toMono())
					.then(Mono.fromSupplier(() -> {
						if (result.hasErrors()) {
							return codePage(this.forms.again("contact-code", result), pending, user);
						}
						session.getAttributes().remove(attribute());
						return Flash.redirect("/security", Map.of(this.contact.kind() + "Changed", true), session);
					})));
	}

	@PostMapping("/unbind")
	Mono<Rendering> remove(@ModelAttribute(Forms.FORM) ContactForm form, BindingResult result, WebSession session) {
		return this.forms.send(result, () -> this.contact.unbind().toMono())
			.then(Mono.defer(() -> result.hasErrors()
					? user().map((user) -> page(this.forms.again("contact", result), user))
					: Mono.just(Flash.redirect("/security", Map.of(this.contact.kind() + "Removed", true), session))));
	}

	private Mono<Void> sendCodes(String contact, User user) {
		return this.contact.sendCode(contact).toMono().then(sendCodeToOld(this.contact.bound(user)));
	}

	private Mono<Void> sendCodeToOld(@Nullable String old) {
		return Mono.justOrEmpty(old)
			.flatMap((bound) -> this.contact.sendCode(bound).toMono())
			.onErrorComplete(
					(failure) -> failure instanceof AuthingResponseException refusal && Contact.isSentAlready(refusal))
			.then();
	}

	private Mono<User> user() {
		return this.profile.getCurrentUser().toMono();
	}

	private Mono<Rendering> withPending(WebSession session, BiFunction<String, User, Mono<Rendering>> action) {
		return user().flatMap((user) -> {
			String contact = pending(session, user);
			return (contact != null) ? action.apply(contact, user) : Mono.just(restart());
		});
	}

	private @Nullable String pending(WebSession session, User user) {
		return (session.getAttribute(attribute()) instanceof PendingContact pending
				&& pending.owner().equals(user.id())) ? pending.contact() : null;
	}

	private String attribute() {
		return PendingContact.class.getName() + "." + this.contact.kind();
	}

	private Rendering codePage(Rendering.Builder<?> page, String contact, User user) {
		return page(page.modelAttribute("contact", contact), user);
	}

	private Rendering page(Rendering.Builder<?> page, User user) {
		String bound = this.contact.bound(user);
		if (bound != null) {
			page.modelAttribute("bound", bound);
		}
		return page.modelAttribute("kind", this.contact.kind()).modelAttribute(this.contact.kind(), true).build();
	}

	private Rendering restart() {
		return Flash.redirect("/security/" + this.contact.kind());
	}

}
