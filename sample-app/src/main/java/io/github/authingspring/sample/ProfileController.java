package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.ProfileUpdate;
import io.github.authingspring.client.model.User;
import io.github.authingspring.sample.shop.ProfileForm;
import jakarta.servlet.http.HttpSession;
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
	ModelAndView page() {
		User user = this.profile.getCurrentUser().execute();
		return this.forms.fresh("profile", ProfileForm.of(user)).addObject("user", user);
	}

	@PostMapping
	ModelAndView save(@Valid @ModelAttribute(Forms.FORM) ProfileForm form, BindingResult result, HttpSession session,
			RedirectAttributes flash) {
		User user = this.profile.getCurrentUser().execute();
		if (!result.hasErrors()) {
			try {
				PageFrame.update(session, write(user, form.changesOf(user)));
				flash.addFlashAttribute("saved", true);
				return new ModelAndView("redirect:/profile");
			}
			catch (AuthingResponseException refusal) {
				this.forms.refuse(result, refusal);
			}
		}
		return this.forms.again("profile", result).addObject("user", user);
	}

	private User write(User user, ProfileUpdate update) {
		return update.isEmpty() ? user : this.profile.updateProfile(update).execute();
	}

}
