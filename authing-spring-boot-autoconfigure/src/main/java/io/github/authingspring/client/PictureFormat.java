package io.github.authingspring.client;

import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A picture that comes with cookies.
 */
record PictureFormat() implements WireFormat {

	@Override
	public Answer read(HttpAnswer answer) {
		answer.requireAnswered();
		answer.requireSuccess();
		ObjectNode picture = Json.MAPPER.createObjectNode()
			.put("picture", answer.body())
			.put("contentType", type(answer).toString())
			.put("cookies", cookies(answer.headers()));
		return new Answer(answer.bound(), picture, picture);
	}

	private static MediaType type(HttpAnswer answer) {
		MediaType type = contentType(answer.headers());
		if (!"image".equals(type.getType()) || answer.body().length == 0) {
			throw answer.complaint("the answer is not a picture");
		}
		return type;
	}

	private static MediaType contentType(HttpHeaders headers) {
		try {
			MediaType type = headers.getContentType();
			return (type != null) ? type : MediaType.APPLICATION_OCTET_STREAM;
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
	}

	/**
	 * The names are not documented, so that all go along.
	 */
	private static String cookies(HttpHeaders headers) {
		return headers.getOrEmpty(HttpHeaders.SET_COOKIE)
			.stream()
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.collect(Collectors.joining("; "));
	}

}
