package io.github.authingspring.sample;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.client.AuthingErrorCategory;
import io.github.authingspring.client.AuthingResponseException;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows forms: fresh ones, and those that have to be corrected. The texts of all errors
 * are in {@code messages.properties}.
 */
@Component
class Forms {

	/**
	 * The name under which forms are bound.
	 */
	static final String FORM = "form";

	/**
	 * Codes of Authing that have a text of their own, with the field they speak of.
	 */
	private static final Map<Integer, String> FIELDS = Map.ofEntries(Map.entry(400, "totp"), Map.entry(2001, "code"),
			Map.entry(2003, "contact"), Map.entry(2006, "current"), Map.entry(2026, "contact"),
			Map.entry(2028, "contact"), Map.entry(2029, "password"), Map.entry(2035, "contact"),
			Map.entry(2037, "oldCode"), Map.entry(2038, "oldCode"), Map.entry(2061, "password"),
			Map.entry(2200, "contact"), Map.entry(2201, "current"), Map.entry(2203, "current"),
			Map.entry(2204, "contact"), Map.entry(2208, "contact"), Map.entry(2217, ""), Map.entry(2219, ""),
			Map.entry(2227, "oldCode"), Map.entry(2228, "oldCode"), Map.entry(2229, "contact"),
			Map.entry(2230, "contact"), Map.entry(2300, "code"), Map.entry(6001, "totp"));

	/**
	 * What a visitor can do something about, even if the code is not known.
	 */
	private static final Set<AuthingErrorCategory> MENDABLE = EnumSet.of(AuthingErrorCategory.CREDENTIALS,
			AuthingErrorCategory.INPUT, AuthingErrorCategory.LOCKED, AuthingErrorCategory.PERMISSION,
			AuthingErrorCategory.RATE_LIMIT);

	private final MessageSource messages;

	Forms(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Show a form for the first time.
	 * @param view the page
	 * @param form the values to begin with
	 * @return the page
	 */
	ModelAndView fresh(String view, Record form) {
		return show(view, new BeanPropertyBindingResult(form, FORM));
	}

	/**
	 * Show a form again, with what was typed and what is wrong with it.
	 * @param view the page
	 * @param result the form and its errors
	 * @return the page
	 */
	ModelAndView again(String view, BindingResult result) {
		ModelAndView page = show(view, result);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("invalid", true);
	}

	private ModelAndView show(String view, BindingResult result) {
		return new ModelAndView(view, "fields", FormField.of(result, this::text)).addObject("alerts",
				result.getGlobalErrors().stream().map(this::text).toList());
	}

	private String text(MessageSourceResolvable error) {
		return this.messages.getMessage(error, LocaleContextHolder.getLocale());
	}

	/**
	 * Note why Authing refused what was typed.
	 * @param result the form, which gets the error
	 * @param refusal what Authing answered; thrown again if nobody can correct it
	 */
	void refuse(BindingResult result, AuthingResponseException refusal) {
		String field = FIELDS.get(refusal.code());
		if (field == null && !MENDABLE.contains(refusal.category())) {
			throw refusal;
		}
		String text = "refused." + ((field != null) ? refusal.code() : refusal.category());
		if (field != null && result.getFieldType(field) != null) {
			result.rejectValue(field, text);
		}
		else {
			result.reject(text);
		}
	}

}
