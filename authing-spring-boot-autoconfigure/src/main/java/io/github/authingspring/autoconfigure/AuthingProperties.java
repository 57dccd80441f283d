package io.github.authingspring.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which Authing application to use, and how to talk to it.
 *
 * @param enabled Whether anything of Authing is configured. Fixed at build time when the
 * application is processed ahead of time.
 * @param appId Identifier of the application.
 * @param appHost Address of the application, such as 'https://example.authing.cn'. Scheme
 * and host, no path.
 * @param appSecret Secret of the application. Verifies tokens that are signed with it.
 * @param userPoolId Identifier of the user pool. Sent along as a header, needed for
 * sign-in through WeChat and used by the emulator; not for management.
 * @param userPoolSecret Secret of the user pool. Used by the emulator only; there is no
 * management client yet.
 * @param websocketHost Address that AD sign-in goes to, where it is not the
 * application's.
 * @param publicKey Base64 text of the RSA public key that encrypts passwords, or 'auto'
 * to fetch it from the server. By default the key of Authing's cloud.
 * @param lang Language of Authing's texts, 'zh-CN' or 'en-US'.
 * @param client Limits of the client.
 */
@ConfigurationProperties("authing")
public record AuthingProperties(@DefaultValue("true") boolean enabled, @Nullable String appId, @Nullable String appHost,
		@Nullable String appSecret, @Nullable String userPoolId, @Nullable String userPoolSecret,
		@Nullable String websocketHost, @Nullable String publicKey, @Nullable String lang,
		@DefaultValue Client client) {

	/**
	 * Show what is no secret.
	 */
	@Override
	public String toString() {
		return "AuthingProperties[appId=" + this.appId + ", appHost=" + this.appHost + "]";
	}

	/**
	 * Limits of the client.
	 *
	 * @param connectTimeout Time to establish a connection.
	 * @param responseTimeout Time between two parts of an answer.
	 * @param deadline Time for a call in all, repetitions included.
	 * @param maxResponseSize Size of an answer.
	 * @param allowHttp Whether an address of Authing that is not this machine's may begin
	 * with 'http://'. Tokens and codes are then sent unencrypted.
	 * @param retry Repetition of reads.
	 */
	public record Client(@DefaultValue("2s") Duration connectTimeout, @DefaultValue("5s") Duration responseTimeout,
			@DefaultValue("10s") Duration deadline, @DefaultValue("2MB") DataSize maxResponseSize,
			@DefaultValue("false") boolean allowHttp, @DefaultValue Retry retry) {

	}

	/**
	 * Repetition of reads after a fault that may pass. Whatever changes state or counts
	 * an attempt is never repeated.
	 *
	 * @param enabled Whether reads are repeated.
	 * @param maxRetries How often a read is repeated.
	 * @param delay Pause before the first repetition; doubles each time.
	 * @param maxDelay Longest pause, also when the server asks for more.
	 */
	public record Retry(@DefaultValue("true") boolean enabled, @DefaultValue("2") int maxRetries,
			@DefaultValue("100ms") Duration delay, @DefaultValue("2s") Duration maxDelay) {

	}

}
