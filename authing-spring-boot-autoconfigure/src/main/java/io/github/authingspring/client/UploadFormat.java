package io.github.authingspring.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * One file as multipart form with the values in the query, answered in the envelope.
 */
final class UploadFormat implements WireFormat {

	private final byte[] file;

	UploadFormat(byte[] file) {
		this.file = file;
	}

	@Override
	public Body body(Map<String, Object> values) {
		String boundary = MimeTypeUtils.generateMultipartBoundaryString();
		String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo\"\r\n"
				+ "Content-Type: application/octet-stream\r\n\r\n";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
		body.writeBytes(this.file);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return new Body(new MediaType(MediaType.MULTIPART_FORM_DATA, Map.of("boundary", boundary)), body.toByteArray());
	}

	@Override
	public Answer read(HttpAnswer answer) {
		return new EnvelopeFormat(true).read(answer);
	}

}
