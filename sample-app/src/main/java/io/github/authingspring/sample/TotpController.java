package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.MfaOperations;
import io.github.authingspring.client.model.MfaAuthenticator;
import io.github.authingspring.client.model.TotpBinding;
import io.github.authingspring.client.model.TotpSource;
import io.github.authingspring.sample.shop.TotpForm;
import io.github.authingspring.sample.shop.TotpSetup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Binds and unbinds an authenticator application.
 */
@Controller
@RequestMapping("/security/totp")
class TotpController {

	private static final String SETUP = TotpSetup.class.getName();

	private final MfaOperations mfa;

	private final Forms forms;

	TotpController(MfaOperations mfa, Forms forms) {
		this.mfa = mfa;
		this.forms = forms;
	}

	@GetMapping
	ModelAndView page(HttpServletRequest request) {
		TotpSetup setup = setup(request);
		if (setup != null) {
			return this.forms.fresh("totp-setup", TotpForm.empty()).addObject("setup", setup);
		}
		boolean bound = this.mfa.getMfaAuthenticators(TotpSource.SELF)
			.execute()
			.stream()
			.anyMatch(MfaAuthenticator::enable);
		return new ModelAndView("totp", "bound", bound);
	}

	@PostMapping
	String begin(HttpServletRequest request) {
		TotpBinding binding = this.mfa.associateMfaAuthenticator(TotpSource.SELF).execute();
		request.getSession().setAttribute(SETUP, TotpSetup.of(request.getRemoteUser(), binding));
		return "redirect:/security/totp";
	}

	@PostMapping("/confirm")
	ModelAndView confirm(@Valid @ModelAttribute(Forms.FORM) TotpForm form, BindingResult result,
			HttpServletRequest request, RedirectAttributes flash) {
		TotpSetup setup = setup(request);
		if (setup == null) {
			return new ModelAndView("redirect:/security/totp");
		}
		if (!result.hasErrors()) {
			write(form, result);
		}
		if (result.hasErrors()) {
			return this.forms.again("totp-setup", result).addObject("setup", setup);
		}
		request.getSession().removeAttribute(SETUP);
		flash.addFlashAttribute("confirmed", true);
		flash.addFlashAttribute("recoveryCode", setup.recoveryCode());
		return new ModelAndView("redirect:/security/totp");
	}

	@PostMapping("/cancel")
	String cancel(HttpSession session) {
		session.removeAttribute(SETUP);
		return "redirect:/security";
	}

	@PostMapping("/remove")
	String remove(RedirectAttributes flash) {
		this.mfa.deleteMfaAuthenticator().execute();
		flash.addFlashAttribute("totpRemoved", true);
		return "redirect:/security";
	}

	private static @Nullable TotpSetup setup(HttpServletRequest request) {
		return (WebUtils.getSessionAttribute(request, SETUP) instanceof TotpSetup setup
				&& setup.owner().equals(request.getRemoteUser())) ? setup : null;
	}

	private void write(TotpForm form, BindingResult result) {
		try {
			this.mfa.confirmAssociateMfaAuthenticator(form.totp(), TotpSource.SELF).execute();
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
		}
	}

}
