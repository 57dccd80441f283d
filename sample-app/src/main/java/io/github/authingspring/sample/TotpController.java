package io.github.authingspring.sample;

import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.MfaOperations;
import io.github.authingspring.client.model.MfaAuthenticator;
import io.github.authingspring.client.model.TotpSource;
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
	ModelAndView page(HttpSession session) {
		Object setup = session.getAttribute(SETUP);
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
	String begin(HttpSession session) {
		session.setAttribute(SETUP, TotpSetup.of(this.mfa.associateMfaAuthenticator(TotpSource.SELF).execute()));
		return "redirect:/security/totp";
	}

	@PostMapping("/confirm")
	ModelAndView confirm(@Valid @ModelAttribute(Forms.FORM) TotpForm form, BindingResult result, HttpSession session,
			RedirectAttributes flash) {
		if (!(session.getAttribute(SETUP) instanceof TotpSetup setup)) {
			return new ModelAndView("redirect:/security/totp");
		}
		if (!result.hasErrors()) {
			write(form, result);
		}
		if (result.hasErrors()) {
			return this.forms.again("totp-setup", result).addObject("setup", setup);
		}
		session.removeAttribute(SETUP);
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

	private void write(TotpForm form, BindingResult result) {
		try {
			this.mfa.confirmAssociateMfaAuthenticator(form.totp(), TotpSource.SELF).execute();
		}
		catch (AuthingResponseException refusal) {
			this.forms.refuse(result, refusal);
		}
	}

}
