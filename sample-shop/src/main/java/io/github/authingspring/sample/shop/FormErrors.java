package io.github.authingspring.sample.shop;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.client.AuthingErrorCategory;
import io.github.authingspring.client.AuthingResponseException;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Tells what is wrong with a form, at the field it concerns. The texts of all errors are
 * in {@code messages.properties}.
 */
@Component
public final class FormErrors {

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

	FormErrors(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Return what templates need to show a form.
	 * @param result the form and its errors
	 * @return the attributes
	 */
	public Map<String, Object> attributes(BindingResult result) {
		return Map.of("fields", FormField.of(result, this::text), "alerts",
				result.getGlobalErrors().stream().map(this::text).toList());
	}

	private String text(MessageSourceResolvable error) {
		return this.messages.getMessage(error, Locale.ENGLISH);
	}

	/**
	 * Note why Authing refused what was typed.
	 * @param result the form, which gets the error
	 * @param refusal what Authing answered; thrown again if nobody can correct it
	 */
	public void refuse(BindingResult result, AuthingResponseException refusal) {
		if (isOneOfTwo(result, refusal)) {
			result.rejectValue("code", "either");
			return;
		}
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

	/**
	 * Of two codes, Authing does not tell which one is wrong.
	 */
	private static boolean isOneOfTwo(BindingResult result, AuthingResponseException refusal) {
		return result.getTarget() instanceof ContactCodeForm form && !form.oldCode().isEmpty()
				&& refusal.category() == AuthingErrorCategory.CREDENTIALS;
	}

}
