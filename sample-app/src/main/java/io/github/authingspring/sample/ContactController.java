package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.Contact;
import io.github.authingspring.sample.shop.ContactCodeForm;
import io.github.authingspring.sample.shop.ContactForm;
import io.github.authingspring.sample.shop.PendingContact;
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

	private final Contact contact;

	private final ProfileOperations profile;

	private final Forms forms;

	ContactController(Contact contact, ProfileOperations profile, Forms forms) {
		this.contact = contact;
		this.profile = profile;
		this.forms = forms;
	}

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
		if (form.contact().equalsIgnoreCase(this.contact.bound(user))) {
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
			write(contact, form, user, result);
		}
		if (result.hasErrors()) {
			return codePage(this.forms.again("contact-code", result), contact, user);
		}
		session.removeAttribute(attribute());
		flash.addFlashAttribute(this.contact.kind() + "Changed", true);
		return new ModelAndView("redirect:/security");
	}

	@PostMapping("/unbind")
	ModelAndView remove(@ModelAttribute(Forms.FORM) ContactForm form, BindingResult result, RedirectAttributes flash) {
		try {
			this.contact.unbind().execute();
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
			return page(this.forms.again("contact", result), user());
		}
		flash.addFlashAttribute(this.contact.kind() + "Removed", true);
		return new ModelAndView("redirect:/security");
	}

	private void sendCodes(String contact, User user, BindingResult result) {
		String old = this.contact.bound(user);
		try {
			this.contact.sendCode(contact).execute();
			if (old != null) {
				sendCodeToOld(old);
			}
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
		}
	}

	private void sendCodeToOld(String old) {
		try {
			this.contact.sendCode(old).execute();
		}
		catch (AuthingResponseException refusal) {
			if (!Contact.isSentAlready(refusal)) {
				throw refusal;
			}
		}
	}

	private void write(String contact, ContactCodeForm form, User user, BindingResult result) {
		try {
			this.contact.write(contact, form, user).execute();
		}
		catch (AuthingResponseException refusal) {
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
		return PendingContact.class.getName() + "." + this.contact.kind();
	}

	private ModelAndView codePage(ModelAndView page, String contact, User user) {
		return page(page.addObject("contact", contact), user);
	}

	private ModelAndView page(ModelAndView page, User user) {
		return page.addObject("kind", this.contact.kind())
			.addObject(this.contact.kind(), true)
			.addObject("bound", this.contact.bound(user));
	}

	private ModelAndView redirect() {
		return new ModelAndView("redirect:/security/" + this.contact.kind());
	}

}
