package io.github.authingspring.client.model;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;

/**
 * A captcha picture. Authing knows which picture was shown by its cookies: they go along
 * with the sign-in that answers it. Good for one attempt.
 *
 * @param picture the bytes of the picture
 * @param contentType what kind of picture it is, always {@code image/*}
 * @param cookies the value of the header {@code Cookie} of the sign-in, empty if Authing
 * set none; {@link #toString()} does not show it
 */
public record Captcha(ByteArrayResource picture, MediaType contentType, String cookies) {

	@Override
	public String toString() {
		return "Captcha[contentType=" + this.contentType + "]";
	}

}
