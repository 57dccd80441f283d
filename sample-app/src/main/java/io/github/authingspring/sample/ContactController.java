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
		String contact = pending(session);
		return (contact != null) ? codePage(this.forms.fresh("contact-code", ContactCodeForm.empty()), contact)
				: page(this.forms.fresh("contact", new ContactForm("")));
	}

	@PostMapping("/send")
	ModelAndView send(@Valid @ModelAttribute(Forms.FORM) ContactForm form, BindingResult result, HttpSession session) {
		String old = current();
		if (form.contact().equalsIgnoreCase(old)) {
			result.rejectValue("contact", "same");
		}
		if (!result.hasErrors()) {
			sendCodes(form.contact(), old, result);
		}
		if (result.hasErrors()) {
			return page(this.forms.again("contact", result));
		}
		session.setAttribute(attribute(), form.contact());
		return redirect();
	}

	@PostMapping("/send-again")
	ModelAndView sendAgain(@ModelAttribute(Forms.FORM) ContactCodeForm form, BindingResult result,
			HttpSession session) {
		String contact = pending(session);
		if (contact != null) {
			sendCodes(contact, current(), result);
		}
		return (contact != null && result.hasErrors()) ? codePage(this.forms.again("contact-code", result), contact)
				: redirect();
	}

	@PostMapping("/restart")
	ModelAndView restart(HttpSession session) {
		session.removeAttribute(attribute());
		return redirect();
	}

	@PostMapping
	ModelAndView save(@Valid @ModelAttribute(Forms.FORM) ContactCodeForm form, BindingResult result,
			HttpSession session, RedirectAttributes flash) {
		String contact = pending(session);
		if (contact == null) {
			return redirect();
		}
		if (!result.hasErrors()) {
			write(contact, form, result);
		}
		if (result.hasErrors()) {
			return codePage(this.forms.again("contact-code", result), contact);
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
			return page(this.forms.again("contact", result));
		}
		flash.addFlashAttribute(this.kind + "Removed", true);
		return new ModelAndView("redirect:/security");
	}

	private void sendCodes(String contact, @Nullable String old, BindingResult result) {
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

	// Too often is no obstacle: the code before is still good.
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

	private void write(String contact, ContactCodeForm form, BindingResult result) {
		String old = current();
		try {
			if (old == null) {
				bind(contact, form.code());
			}
			else {
				change(contact, form.code(), form.oldCode().isEmpty() ? null : new OldContact(old, form.oldCode()));
			}
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
		}
	}

	private @Nullable String current() {
		return bound(this.profile.getCurrentUser().execute());
	}

	private @Nullable String pending(HttpSession session) {
		return (String) session.getAttribute(attribute());
	}

	private String attribute() {
		return ContactController.class.getName() + "." + this.kind;
	}

	private ModelAndView codePage(ModelAndView page, String contact) {
		return page(page.addObject("contact", contact));
	}

	private ModelAndView page(ModelAndView page) {
		return page.addObject("kind", this.kind).addObject(this.kind, true).addObject("bound", current());
	}

	private ModelAndView redirect() {
		return new ModelAndView("redirect:/security/" + this.kind);
	}

}
