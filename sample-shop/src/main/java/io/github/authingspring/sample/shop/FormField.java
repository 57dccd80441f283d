package io.github.authingspring.sample.shop;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * A field of a form as templates show it.
 *
 * @param name the name
 * @param value what was typed
 * @param error what is wrong with it
 * @param focus whether it is the first field with an error
 */
record FormField(String name, String value, @Nullable String error, boolean focus) {

	static Map<String, FormField> of(BindingResult form, Function<FieldError, String> text) {
		Map<String, FormField> fields = new HashMap<>();
		boolean focus = form.hasFieldErrors();
		for (String name : names(Objects.requireNonNull(form.getTarget()))) {
			FieldError error = form.getFieldError(name);
			String value = Objects.requireNonNullElse(form.getFieldValue(name), "").toString();
			fields.put(name,
					new FormField(name, value, (error != null) ? text.apply(error) : null, focus && error != null));
			focus = focus && error == null;
		}
		return fields;
	}

	private static Iterable<String> names(Object form) {
		return Stream.of(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
	}

	/**
	 * Return the value as a key, by which a template tells the chosen option.
	 * @return the value
	 */
	Map<String, Boolean> is() {
		return Map.of(this.value, true);
	}

	/**
	 * Show which field it is, without what was typed.
	 */
	@Override
	public String toString() {
		return "FormField[name=" + this.name + "]";
	}

}
