package io.github.authingspring.client;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What may go along with a registration. Immutable.
 *
 * @param profile values of the profile
 * @param forceLogin whether the full sign-in follows, with its pipeline, webhooks and
 * counters
 * @param generateToken whether a token is issued without a sign-in
 * @param extras address, custom data and context, as for a sign-in
 */
public record RegistrationOptions(ProfileUpdate profile, boolean forceLogin, boolean generateToken,
		LoginOptions extras) {

	private static final RegistrationOptions DEFAULTS = new RegistrationOptions(ProfileUpdate.empty(), false, false,
			LoginOptions.defaults());

	/**
	 * Return options that leave everything out.
	 * @return the options
	 */
	public static RegistrationOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these options with values of the profile.
	 * @param profile the values
	 * @return new options
	 */
	public RegistrationOptions withProfile(ProfileUpdate profile) {
		return new RegistrationOptions(profile, this.forceLogin, this.generateToken, this.extras);
	}

	/**
	 * Return these options with the sign-in that follows switched.
	 * @param forceLogin whether the full sign-in follows
	 * @return new options
	 */
	public RegistrationOptions withForceLogin(boolean forceLogin) {
		return new RegistrationOptions(this.profile, forceLogin, this.generateToken, this.extras);
	}

	/**
	 * Return these options with the issuing of a token switched.
	 * @param generateToken whether a token is issued
	 * @return new options
	 */
	public RegistrationOptions withGenerateToken(boolean generateToken) {
		return new RegistrationOptions(this.profile, this.forceLogin, generateToken, this.extras);
	}

	/**
	 * Return these options with the address of the end user.
	 * @param clientIp the address
	 * @return new options
	 */
	public RegistrationOptions withClientIp(@Nullable String clientIp) {
		return withExtras(this.extras.withClientIp(clientIp));
	}

	/**
	 * Return these options with values of custom fields.
	 * @param customData the values, any JSON type
	 * @return new options
	 */
	public RegistrationOptions withCustomData(Map<String, Object> customData) {
		return withExtras(this.extras.withCustomData(customData));
	}

	/**
	 * Return these options with values for pipeline functions.
	 * @param context the values, any JSON type
	 * @return new options
	 */
	public RegistrationOptions withContext(Map<String, Object> context) {
		return withExtras(this.extras.withContext(context));
	}

	private RegistrationOptions withExtras(LoginOptions extras) {
		return new RegistrationOptions(this.profile, this.forceLogin, this.generateToken, extras);
	}

	<T> AuthingRequest<T> addTo(AuthingRequest<T> request) {
		AuthingRequest<T> added = request.optional("profile", this.profile.isEmpty() ? null : this.profile.values())
			.optional("forceLogin", this.forceLogin)
			.optional("generateToken", this.generateToken);
		return this.extras.addData(this.extras.addAddress(added));
	}

}
