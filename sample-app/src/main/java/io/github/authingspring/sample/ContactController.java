package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingErrorCategory;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.OldContact;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Binds, changes and unbinds an email address or phone number, in two steps: send a code
 * there, enter the code. Between the two, the address is in the HTTP session, so that
 * what is bound is what the code was sent to.
 */
abstract class ContactController {

	private final String kind;

	private final ProfileOperations profile;

	private final Forms forms;

	ContactController(String kind, ProfileOperations profile, Forms forms) {
		this.kind = kind;
		this.profile = profile;
		this.forms = forms;
	}

	abstract @Nullable String bound(User user);

	abstract void sendCode(String contact);

	abstract void bind(String contact, String code);

	abstract void change(String contact, String code, @Nullable OldContact old);

	abstract void unbind();

	@GetMapping
	ModelAndView page(HttpSession session) {
		User user = user();
		String contact = pending(session, user);
		return (contact != null) ? codePage(this.forms.fresh("contact-code", ContactCodeForm.empty()), contact, user)
				: page(this.forms.fresh("contact", new ContactForm("")), user);
	}

	@PostMapping("/send")
	ModelAndView send(@Valid @ModelAttribute(Forms.FORM) ContactForm form, BindingResult result, HttpSession session) {
		User user = user();
		if (form.contact().equalsIgnoreCase(bound(user))) {
			result.rejectValue("contact", "same");
		}
		if (!result.hasErrors()) {
			sendCodes(form.contact(), user, result);
		}
		if (result.hasErrors()) {
			return page(this.forms.again("contact", result), user);
		}
		session.setAttribute(attribute(), new PendingContact(user.id(), form.contact()));
		return redirect();
	}

	@PostMapping("/send-again")
	ModelAndView sendAgain(@ModelAttribute(Forms.FORM) ContactCodeForm form, BindingResult result,
			HttpSession session) {
		User user = user();
		String contact = pending(session, user);
		if (contact == null) {
			return redirect();
		}
		sendCodes(contact, user, result);
		return result.hasErrors() ? codePage(this.forms.again("contact-code", result), contact, user) : redirect();
	}

	@PostMapping("/restart")
	ModelAndView restart(HttpSession session) {
		session.removeAttribute(attribute());
		return redirect();
	}

	@PostMapping
	ModelAndView save(@Valid @ModelAttribute(Forms.FORM) ContactCodeForm form, BindingResult result,
			HttpSession session, RedirectAttributes flash) {
		User user = user();
		String contact = pending(session, user);
		if (contact == null) {
			return redirect();
		}
		if (!result.hasErrors()) {
			write(contact, form, bound(user), result);
		}
		if (result.hasErrors()) {
			return codePage(this.forms.again("contact-code", result), contact, user);
		}
		session.removeAttribute(attribute());
		flash.addFlashAttribute(this.kind + "Changed", true);
		return new ModelAndView("redirect:/security");
	}

	@PostMapping("/unbind")
	ModelAndView remove(@ModelAttribute(Forms.FORM) ContactForm form, BindingResult result, RedirectAttributes flash) {
		try {
			unbind();
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
			return page(this.forms.again("contact", result), user());
		}
		flash.addFlashAttribute(this.kind + "Removed", true);
		return new ModelAndView("redirect:/security");
	}

	private void sendCodes(String contact, User user, BindingResult result) {
		String old = bound(user);
		try {
			sendCode(contact);
			if (old != null) {
				sendCodeToOld(old);
			}
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
		}
	}

	// Too often is no obstacle: a code of the last minute is still good.
	private void sendCodeToOld(String old) {
		try {
			sendCode(old);
		}
		catch (AuthingResponseException refusal) {
			if (refusal.category() != AuthingErrorCategory.RATE_LIMIT) {
				throw refusal;
			}
		}
	}

	private void write(String contact, ContactCodeForm form, @Nullable String old, BindingResult result) {
		try {
			if (old == null) {
				bind(contact, form.code());
			}
			else {
				change(contact, form.code(), form.oldCode().isEmpty() ? null : new OldContact(old, form.oldCode()));
			}
		}
		catch (AuthingResponseException refusal) {
			if (!form.oldCode().isEmpty() && refusal.category() == AuthingErrorCategory.CREDENTIALS) {
				result.rejectValue("code", "either");
				return;
			}
			this.forms.refuse(result, refusal);
		}
	}

	private User user() {
		return this.profile.getCurrentUser().execute();
	}

	private @Nullable String pending(HttpSession session, User user) {
		return (session.getAttribute(attribute()) instanceof PendingContact pending
				&& pending.owner().equals(user.id())) ? pending.contact() : null;
	}

	private String attribute() {
		return PendingContact.class.getName() + "." + this.kind;
	}

	private ModelAndView codePage(ModelAndView page, String contact, User user) {
		return page(page.addObject("contact", contact), user);
	}

	private ModelAndView page(ModelAndView page, User user) {
		return page.addObject("kind", this.kind).addObject(this.kind, true).addObject("bound", bound(user));
	}

	private ModelAndView redirect() {
		return new ModelAndView("redirect:/security/" + this.kind);
	}

}
