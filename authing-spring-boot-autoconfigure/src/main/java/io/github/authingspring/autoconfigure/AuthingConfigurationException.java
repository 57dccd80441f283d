package io.github.authingspring.autoconfigure;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * A mistake in the configuration, with the way out of it.
 */
public final class AuthingConfigurationException extends RuntimeException {

	private static final Pattern SETTING = Pattern.compile("^'(\\w+)'");

	private final String action;

	private AuthingConfigurationException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	/**
	 * Describe a mistake.
	 * @param description what is wrong
	 * @param action what to do about it
	 * @return the exception to throw
	 */
	public static AuthingConfigurationException of(String description, String action) {
		return new AuthingConfigurationException(description, action, null);
	}

	static AuthingConfigurationException nothingConfigured(String emulator) {
		return new AuthingConfigurationException(
				"Authing is not configured: neither 'authing.app-id' nor 'authing.app-host' is set.", """
						Set both keys, as the Authing console shows them for your application:

						    authing.app-id=<App ID>
						    authing.app-host=https://<domain>.authing.cn

						%s
						To do without Authing set 'authing.enabled=false'.""".formatted(emulator), null);
	}

	static AuthingConfigurationException missing(String key) {
		String other = "authing.app-id".equals(key) ? "authing.app-host" : "authing.app-id";
		return new AuthingConfigurationException("'%s' is not set, although other keys of Authing are.".formatted(key),
				"Set '%s' beside '%s', both as the Authing console shows them for your application.".formatted(key,
						other),
				null);
	}

	/**
	 * Rephrase a complaint of the client, which begins with the name of its own setting.
	 * @param cause the complaint
	 * @return the exception to throw
	 */
	public static AuthingConfigurationException invalid(IllegalArgumentException cause) {
		String complaint = SETTING.matcher(String.valueOf(cause.getMessage()))
			.replaceFirst((setting) -> "'authing." + DataObjectPropertyName.toDashedForm(setting.group(1)) + "'");
		return new AuthingConfigurationException(complaint, "Correct the value.", cause);
	}

	static AuthingConfigurationException emulatorInProduction(String profile) {
		return new AuthingConfigurationException(
				"The Authing emulator refuses to run in production: the profile '%s' is active.".formatted(profile),
				"Set 'authing.app-id' and 'authing.app-host', and remove 'authing.emulator.enabled'. The emulator's users "
						+ "and passwords are public.",
				null);
	}

	static AuthingConfigurationException emulatorMissing() {
		return new AuthingConfigurationException(
				"'authing.emulator.enabled' is set, but the emulator is not on the class path.",
				"Add the dependency 'io.github.authingspring:authing-emulator', or remove the key.", null);
	}

	static AuthingConfigurationException emulatorFailed(RuntimeException cause) {
		return new AuthingConfigurationException("The Authing emulator did not start: " + cause.getMessage(),
				"Check 'authing.emulator.port' and 'authing.emulator.seed'.", cause);
	}

	String action() {
		return this.action;
	}

}
