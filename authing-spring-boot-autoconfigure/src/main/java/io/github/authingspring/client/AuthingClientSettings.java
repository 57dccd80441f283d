package io.github.authingspring.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Settings of a client. Immutable.
 *
 * @param application which application, where
 * @param oidc how the application uses OpenID Connect and OAuth 2.0
 * @param limits limits in time and size
 * @param retry how idempotent reads are repeated
 * @param clientIp knows the address of the end user
 */
public record AuthingClientSettings(Application application, Oidc oidc, Limits limits, Retry retry,
		ClientIpSupplier clientIp) {

	/**
	 * Return settings for an application, everything else by default.
	 * @param application which application, where
	 * @return the settings
	 */
	public static AuthingClientSettings of(Application application) {
		return new AuthingClientSettings(application, Oidc.DEFAULTS, Limits.DEFAULTS, Retry.DEFAULTS, () -> null);
	}

	/**
	 * Which application, where.
	 *
	 * @param appId the identifier of the application
	 * @param appHost its address: scheme and host, no path
	 * @param appSecret its secret, for operations that need it
	 * @param userPoolId the user pool, sent along when known
	 * @param websocketHost where AD sign-in goes; {@code null} for the address of the
	 * application
	 * @param publicKey Base64 text of the key that encrypts passwords, {@code auto} to
	 * fetch it, {@code null} for the one that Authing's cloud uses
	 * @param lang the language of Authing's texts, {@code zh-CN} or {@code en-US};
	 * {@code null} for the server's choice
	 */
	public record Application(String appId, String appHost, @Nullable String appSecret, @Nullable String userPoolId,
			@Nullable String websocketHost, @Nullable String publicKey, @Nullable String lang) {

		/**
		 * Create an application.
		 * @throws IllegalArgumentException if id or address is missing or malformed
		 */
		public Application {
			Assert.hasText(appId, "'appId' must not be empty");
			appHost = HostAddress.of("appHost", appHost);
			websocketHost = (websocketHost != null) ? HostAddress.of("websocketHost", websocketHost) : null;
		}

		/**
		 * Return an application of which only id and address are known.
		 * @param appId the identifier of the application
		 * @param appHost its address
		 * @return the application
		 */
		public static Application of(String appId, String appHost) {
			return new Application(appId, appHost, null, null, null, null, null);
		}

		@Override
		public String toString() {
			return "Application[appId=" + this.appId + ", appHost=" + this.appHost + "]";
		}

	}

	/**
	 * How the application uses OpenID Connect and OAuth 2.0, as set in Authing's console.
	 *
	 * @param protocol the protocol of its endpoints
	 * @param token how it authenticates at the token endpoint
	 * @param introspection how it authenticates at the introspection endpoint
	 * @param revocation how it authenticates at the revocation endpoint
	 */
	public record Oidc(Protocol protocol, ClientAuthentication token, ClientAuthentication introspection,
			ClientAuthentication revocation) {

		/**
		 * OpenID Connect with the secret in the form, as Authing sets new applications.
		 */
		public static final Oidc DEFAULTS = new Oidc(Protocol.OIDC, ClientAuthentication.CLIENT_SECRET_POST,
				ClientAuthentication.CLIENT_SECRET_POST, ClientAuthentication.CLIENT_SECRET_POST);

		ClientAuthentication method(RequestValue.ClientCredentials.Use use) {
			return switch (use) {
				case TOKEN -> this.token;
				case INTROSPECTION -> this.introspection;
				case REVOCATION -> this.revocation;
			};
		}

		/**
		 * Protocol of the endpoints.
		 */
		public enum Protocol {

			/**
			 * OpenID Connect.
			 */
			OIDC("/oidc"),

			/**
			 * OAuth 2.0.
			 */
			OAUTH("/oauth");

			private final String path;

			Protocol(String path) {
				this.path = path;
			}

			String path() {
				return this.path;
			}

		}

	}

	/**
	 * Limits in time and size. Connect and response time-outs belong to the HTTP
	 * connector.
	 *
	 * @param deadline how long a call may take in all, repetitions included
	 * @param maxResponseSize how large an answer may be
	 */
	public record Limits(Duration deadline, DataSize maxResponseSize) {

		static final Limits DEFAULTS = new Limits(Duration.ofSeconds(10), DataSize.ofMegabytes(2));

		/**
		 * Create limits.
		 * @throws IllegalArgumentException if one is not positive
		 */
		public Limits {
			Assert.isTrue(!deadline.isNegative() && !deadline.isZero(), "'deadline' must be positive");
			Assert.isTrue(maxResponseSize.toBytes() > 0 && maxResponseSize.toBytes() <= Integer.MAX_VALUE,
					"'maxResponseSize' must be positive and less than 2 GB");
		}

	}

	/**
	 * How idempotent reads are repeated after a passing fault. What counts an attempt or
	 * changes state is sent once, whatever stands here.
	 *
	 * @param maxRetries how often, 0 for never
	 * @param delay how long to wait before the first repetition; doubles each time
	 * @param maxDelay how long to wait at most, also when the server asks for more
	 */
	public record Retry(int maxRetries, Duration delay, Duration maxDelay) {

		static final Retry DEFAULTS = new Retry(2, Duration.ofMillis(100), Duration.ofSeconds(2));

	}

}
