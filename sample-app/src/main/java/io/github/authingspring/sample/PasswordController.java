package io.github.authingspring.sample;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.PasswordOperations;
import io.github.authingspring.client.ProfileOperations;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes the password, or sets a first one.
 */
@Controller
@RequestMapping("/security/password")
class PasswordController {

	private static final String VIEW = "password";

	private final ProfileOperations profile;

	private final AccountOperations account;

	private final PasswordOperations passwords;

	private final Forms forms;

	PasswordController(ProfileOperations profile, AccountOperations account, PasswordOperations passwords,
			Forms forms) {
		this.profile = profile;
		this.account = account;
		this.passwords = passwords;
		this.forms = forms;
	}

	@GetMapping
	ModelAndView page() {
		return complete(this.forms.fresh(VIEW, PasswordForm.empty()), hasPassword());
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute(Forms.FORM) PasswordForm form, BindingResult result,
			RedirectAttributes flash) {
		boolean hasPassword = hasPassword();
		check(form, hasPassword, result);
		if (!result.hasErrors()) {
			write(form, hasPassword, result);
		}
		if (result.hasErrors()) {
			return complete(this.forms.again(VIEW, result), hasPassword);
		}
		flash.addFlashAttribute("passwordChanged", true);
		return new ModelAndView("redirect:/security");
	}

	private void check(PasswordForm form, boolean hasPassword, BindingResult result) {
		if (hasPassword && form.current().isEmpty()) {
			result.rejectValue("current", "missing");
		}
		if (!form.password().equals(form.again())) {
			result.rejectValue("again", "different");
		}
		if (!result.hasErrors() && !this.passwords.checkPasswordStrength(form.password()).execute().valid()) {
			result.rejectValue("password", "refused.2061");
		}
	}

	private void write(PasswordForm form, boolean hasPassword, BindingResult result) {
		try {
			this.account.updatePassword(form.password(), hasPassword ? form.current() : null).execute();
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
		}
		catch (IllegalArgumentException ex) {
			result.reject("long");
		}
	}

	private boolean hasPassword() {
		return this.profile.getSecurityLevel().execute().password();
	}

	private ModelAndView complete(ModelAndView page, boolean hasPassword) {
		return page.addObject("hasPassword", hasPassword).addObject("user", this.profile.getCurrentUser().execute());
	}

}
