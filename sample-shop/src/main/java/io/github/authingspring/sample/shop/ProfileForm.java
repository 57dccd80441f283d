package io.github.authingspring.sample.shop;

import java.util.EnumMap;
import java.util.Map;

import io.github.authingspring.client.ProfileField;
import io.github.authingspring.client.ProfileUpdate;
import io.github.authingspring.client.model.User;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;

/**
 * What a user may change about himself without a proof.
 *
 * @param nickname the nickname
 * @param name the full name
 * @param gender {@code F}, {@code M} or {@code U}
 * @param birthdate the date of birth
 * @param company the company
 * @param website the address of the web site
 * @param photo the address of the picture
 */
public record ProfileForm(@Size(max = 50) @Nullable String nickname, @Size(max = 100) @Nullable String name,
		@Pattern(regexp = "[FMU]?") @Nullable String gender,
		@Pattern(regexp = "|(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") @Nullable String birthdate,
		@Size(max = 100) @Nullable String company,
		@URL(regexp = ProfileForm.WEB) @Size(max = 500) @Nullable String website,
		@URL(regexp = ProfileForm.WEB) @Size(max = 500) @Nullable String photo) {

	private static final String WEB = "(https?://.+)?";

	/**
	 * Take what was typed, without spaces around it.
	 * @param nickname the nickname; {@code null} for one that was not sent, as all others
	 * @param name the full name
	 * @param gender {@code F}, {@code M} or {@code U}
	 * @param birthdate the date of birth
	 * @param company the company
	 * @param website the address of the web site
	 * @param photo the address of the picture
	 */
	public ProfileForm {
		nickname = stripped(nickname);
		name = stripped(name);
		birthdate = stripped(birthdate);
		company = stripped(company);
		website = stripped(website);
		photo = stripped(photo);
	}

	private static @Nullable String stripped(@Nullable String typed) {
		return (typed != null) ? typed.strip() : null;
	}

	/**
	 * Return the form to begin with.
	 * @param user the user
	 * @return the form
	 */
	public static ProfileForm of(User user) {
		return new ProfileForm(user.nickname(), user.name(), user.gender(), user.birthdate(), user.company(),
				user.website(), user.photo());
	}

	/**
	 * Return what differs, so that nothing is written that the user did not touch.
	 * @param user the user as Authing knows him
	 * @return the changes
	 */
	public ProfileUpdate changesOf(User user) {
		Map<ProfileField, String> known = of(user).values();
		ProfileUpdate update = ProfileUpdate.empty();
		for (Map.Entry<ProfileField, String> typed : values().entrySet()) {
			if (!typed.getValue().equals(known.getOrDefault(typed.getKey(), ""))) {
				update = update.with(typed.getKey(), typed.getValue());
			}
		}
		return update;
	}

	private Map<ProfileField, String> values() {
		Map<ProfileField, String> values = new EnumMap<>(ProfileField.class);
		put(values, ProfileField.NICKNAME, this.nickname);
		put(values, ProfileField.NAME, this.name);
		put(values, ProfileField.GENDER, this.gender);
		put(values, ProfileField.BIRTHDATE, this.birthdate);
		put(values, ProfileField.COMPANY, this.company);
		put(values, ProfileField.WEBSITE, this.website);
		put(values, ProfileField.PHOTO, this.photo);
		return values;
	}

	private static void put(Map<ProfileField, String> values, ProfileField field, @Nullable String value) {
		if (value != null) {
			values.put(field, value);
		}
	}

}
