package io.github.authingspring.autoconfigure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

	static AuthingConfigurationException missing(List<String> missing, List<String> present) {
		return new AuthingConfigurationException(
				"%s not set, although %s.".formatted(enumerate(missing), enumerate(present)), """
						Both keys are needed, as the Authing console shows them for your application:

						    authing.app-id=<App ID>
						    authing.app-host=https://<domain>.authing.cn
						""", null);
	}

	private static String enumerate(List<String> keys) {
		return keys.stream().collect(Collectors.joining("' and '", "'", "' ")) + ((keys.size() > 1) ? "are" : "is");
	}

	/**
	 * Rephrase a complaint of the client, which begins with the name of its own setting.
	 * @param cause the complaint
	 * @return the exception to throw
	 */
	public static AuthingConfigurationException invalid(IllegalArgumentException cause) {
		Matcher setting = SETTING.matcher(String.valueOf(cause.getMessage()));
		if (!setting.find()) {
			return new AuthingConfigurationException(setting.replaceFirst(""), "Correct the keys 'authing.*'.", cause);
		}
		String key = "authing." + DataObjectPropertyName.toDashedForm(setting.group(1));
		String remedy = "authing.public-key".equals(key)
				? ", set it to 'auto' to fetch the key from the server, or remove it to use that of Authing's cloud"
				: "";
		return new AuthingConfigurationException(setting.replaceFirst("'" + key + "'") + ".",
				"Correct '" + key + "'" + remedy + ".", cause);
	}

	static AuthingConfigurationException emulatorInProduction(String profile) {
		return new AuthingConfigurationException(
				"The Authing emulator refuses to run in production: the profile '%s' is active.".formatted(profile),
				"Set 'authing.app-id' and 'authing.app-host', and remove 'authing.emulator.enabled'. The emulator's users "
						+ "and passwords are known to everyone.",
				null);
	}

	static AuthingConfigurationException emulatorMissing() {
		return new AuthingConfigurationException(
				"'authing.emulator.enabled' is set, but the emulator is not on the class path.",
				"Add the dependency 'io.github.authingspring:authing-emulator', or remove the key.", null);
	}

	static AuthingConfigurationException seedUnusable(String seed, Exception cause) {
		return new AuthingConfigurationException(
				"The Authing emulator did not start: the seed '%s' cannot be used (%s).".formatted(seed,
						cause.getMessage()),
				"Correct the file, point 'authing.emulator.seed' to another, or remove the key to begin with the "
						+ "built-in users.",
				cause);
	}

	static AuthingConfigurationException portUnusable(int port, RuntimeException cause) {
		return new AuthingConfigurationException(
				"The Authing emulator did not start: it cannot listen on port %d of the loopback interface."
					.formatted(port),
				"End what listens there, or set 'authing.emulator.port' to another port; 0, the default, is any that is "
						+ "free.",
				cause);
	}

	String action() {
		return this.action;
	}

}
