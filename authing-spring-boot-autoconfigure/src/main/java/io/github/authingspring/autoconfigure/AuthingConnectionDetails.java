package io.github.authingspring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Which Authing application to use. A bean of this type wins over the properties, so that
 * a test or a container can replace them.
 */
public interface AuthingConnectionDetails extends ConnectionDetails {

	/**
	 * Use an emulator that runs by itself or in a container. It is asked for the rest
	 * when that is needed first.
	 * @param appHost the address of the emulator: scheme and host, no path
	 * @return the details
	 * @throws IllegalStateException from their methods if the emulator does not answer
	 */
	static AuthingConnectionDetails ofEmulator(String appHost) {
		return new RemoteEmulatorConnectionDetails(appHost);
	}

	/**
	 * Return the identifier of the application.
	 * @return the identifier
	 */
	String getAppId();

	/**
	 * Return the address of the application.
	 * @return scheme and host, no path
	 */
	String getAppHost();

	/**
	 * Return the secret of the application.
	 * @return the secret or {@code null}
	 */
	default @Nullable String getAppSecret() {
		return null;
	}

	/**
	 * Return the identifier of the user pool.
	 * @return the identifier or {@code null}
	 */
	default @Nullable String getUserPoolId() {
		return null;
	}

	/**
	 * Return the secret of the user pool.
	 * @return the secret or {@code null}
	 */
	default @Nullable String getUserPoolSecret() {
		return null;
	}

	/**
	 * Return the key that encrypts passwords.
	 * @return Base64 text, {@code auto}, or {@code null} for the key of Authing's cloud
	 */
	default @Nullable String getPublicKey() {
		return null;
	}

	/**
	 * Return the address that AD sign-in goes to.
	 * @return the address, or {@code null} for the address of the application
	 */
	default @Nullable String getWebsocketHost() {
		return null;
	}

	/**
	 * Return whether an emulator stands in for Authing. Nothing depends on it but what is
	 * told about the application.
	 * @return whether it is an emulator
	 */
	default boolean isEmulator() {
		return false;
	}

}
