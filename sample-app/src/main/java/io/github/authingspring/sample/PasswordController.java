package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.sample.shop.PasswordForm;
import jakarta.servlet.http.HttpServletRequest;
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

	private final PasswordChange change;

	private final Forms forms;

	PasswordController(ProfileOperations profile, PasswordChange change, Forms forms) {
		this.profile = profile;
		this.change = change;
		this.forms = forms;
	}

	@GetMapping
	ModelAndView page() {
		return complete(this.forms.fresh(VIEW, PasswordForm.empty()), PasswordForm.empty(), hasPassword());
	}

	@PostMapping
	ModelAndView change(@Valid @ModelAttribute(Forms.FORM) PasswordForm form, BindingResult result,
			HttpServletRequest request, RedirectAttributes flash) {
		boolean hasPassword = hasPassword();
		check(form, hasPassword, result);
		if (!result.hasErrors()) {
			write(form, hasPassword, request, result);
		}
		if (result.hasErrors()) {
			return complete(this.forms.again(VIEW, result), form, hasPassword);
		}
		flash.addFlashAttribute(form.others() ? "passwordChangedAlone" : "passwordChanged", true);
		return new ModelAndView("redirect:/security");
	}

	private void check(PasswordForm form, boolean hasPassword, BindingResult result) {
		form.check(hasPassword, result);
		if (!result.hasErrors() && !this.change.isSafe(form.password())) {
			result.rejectValue("password", "refused.2061");
		}
	}

	private void write(PasswordForm form, boolean hasPassword, HttpServletRequest request, BindingResult result) {
		try {
			this.change.make(form, hasPassword, request);
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

	private ModelAndView complete(ModelAndView page, PasswordForm form, boolean hasPassword) {
		return page.addObject("hasPassword", hasPassword)
			.addObject("others", form.others())
			.addObject("user", this.profile.getCurrentUser().execute());
	}

}
