package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Serves the style sheet.
 *
 * @param styleSheet the style sheet
 */
record StyleSheetEndpoint(StyleSheet styleSheet) implements Endpoint {

	private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

	private static final String CACHE = String
		.valueOf(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());

	@Override
	public LoginCall<Answer> answer(LoginExchange exchange) {
		HttpHeaders headers = new HttpHeaders();
		headers.setCacheControl(CACHE);
		headers.setContentType(CSS);
		return LoginCall.done(new Answer.Content(HttpStatus.OK, headers,
				() -> this.styleSheet.content().getBytes(StandardCharsets.UTF_8)));
	}

}
