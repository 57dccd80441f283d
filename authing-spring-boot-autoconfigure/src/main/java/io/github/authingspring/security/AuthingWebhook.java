package io.github.authingspring.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.log.LogMessage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * Receives Authing's webhook, so that what changed there counts here at once. Of an event
 * only its name and the ids of users are read. Authing signs nothing: the secret that is
 * configured there comes as it is, in a header.
 */
public final class AuthingWebhook {

	/**
	 * The headers that Authing sends the secret in. Its documentation names both.
	 */
	public static final List<String> SECRET_HEADERS = List.of("x-authing-webhook-secret", "X-Authing-Token");

	/**
	 * The longest body that is read, in bytes.
	 */
	public static final int MAX_BODY = 64 * 1024;

	private static final Log logger = LogFactory.getLog(AuthingWebhook.class);

	private final byte @Nullable [] secret;

	private final PermissionService permissions;

	private final ThrottledEviction evictAll;

	/**
	 * Create a receiver.
	 * @param secret the secret that is configured at Authing; without one nothing is
	 * accepted
	 * @param permissions forgets what may have changed
	 */
	public AuthingWebhook(@Nullable String secret, PermissionService permissions) {
		this.secret = StringUtils.hasText(secret) ? secret.getBytes(StandardCharsets.UTF_8) : null;
		this.permissions = permissions;
		this.evictAll = new ThrottledEviction(permissions::evictAll, Schedulers.parallel());
	}

	/**
	 * Tell whether there is a secret.
	 * @return whether anything is accepted
	 */
	public boolean isOpen() {
		return this.secret != null;
	}

	/**
	 * Tell whether a request comes from one who knows the secret.
	 * @param headers the headers of the request
	 * @return whether its body may be read
	 */
	public boolean accepts(HttpHeaders headers) {
		if (this.secret == null) {
			return false;
		}
		boolean accepted = false;
		for (String header : SECRET_HEADERS) {
			for (String value : headers.getOrEmpty(header)) {
				accepted |= MessageDigest.isEqual(this.secret, value.getBytes(StandardCharsets.UTF_8));
			}
		}
		return accepted;
	}

	/**
	 * Take notice of an event.
	 * @param headers the headers of the request, which was accepted
	 * @param body the body; longer ones than {@link #MAX_BODY} are refused
	 * @return the status to answer
	 */
	public HttpStatus receive(HttpHeaders headers, byte[] body) {
		if (body.length > MAX_BODY) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		WebhookEvent event = WebhookEvent.read(headers, body);
		if (event == null) {
			logger.warn("The body of a webhook is no event of Authing");
			return HttpStatus.BAD_REQUEST;
		}
		logger.debug(LogMessage.format("Authing tells of '%s'", event.name()));
		heed(event);
		return HttpStatus.NO_CONTENT;
	}

	private void heed(WebhookEvent event) {
		if (event.concernsAll()) {
			this.evictAll.request();
		}
		else {
			event.userIds().forEach(this.permissions::evict);
		}
	}

}
