package io.github.authingspring.client;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.util.Assert;

/**
 * Values of a profile to write. Immutable.
 */
public final class ProfileUpdate {

	private static final Set<String> PROVEN = Set.of("email", "phone", "password");

	private static final ProfileUpdate EMPTY = new ProfileUpdate(Map.of());

	private final Map<ProfileField, String> fields;

	private ProfileUpdate(Map<ProfileField, String> fields) {
		this.fields = fields;
	}

	/**
	 * Return an update that changes nothing.
	 * @return the update
	 */
	public static ProfileUpdate empty() {
		return EMPTY;
	}

	/**
	 * Return an update with the values under their documented names.
	 * @param values name to value
	 * @return the update
	 * @throws IllegalArgumentException if a name is not one of {@link ProfileField}
	 */
	public static ProfileUpdate of(Map<String, String> values) {
		ProfileUpdate update = EMPTY;
		for (Map.Entry<String, String> value : values.entrySet()) {
			update = update.with(field(value.getKey()), value.getValue());
		}
		return update;
	}

	private static ProfileField field(String key) {
		Assert.isTrue(!PROVEN.contains(key), () -> "'%s' is not changed by updateProfile; use update%s".formatted(key,
				key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1)));
		return ProfileField.of(key)
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is not a field of the profile".formatted(Printable.of(key))));
	}

	/**
	 * Return this update with a value added.
	 * @param field the field
	 * @param value the value, empty to clear it
	 * @return a new update
	 */
	public ProfileUpdate with(ProfileField field, String value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(field.key()));
		Map<ProfileField, String> added = new EnumMap<>(ProfileField.class);
		added.putAll(this.fields);
		added.put(field, value);
		return new ProfileUpdate(Collections.unmodifiableMap(added));
	}

	/**
	 * Return whether nothing is changed.
	 * @return whether there are no values
	 */
	public boolean isEmpty() {
		return this.fields.isEmpty();
	}

	Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.fields.forEach((field, value) -> values.put(field.key(), value));
		return values;
	}

	@Override
	public String toString() {
		return "ProfileUpdate" + this.fields.keySet();
	}

}
