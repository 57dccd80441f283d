package io.github.authingspring.security.web.server;

import java.util.HashMap;
import java.util.Map;

import io.github.authingspring.security.login.LoginExchange;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;

/**
 * What a request brought along: the fields and uploads of a form, or another body.
 */
final class RequestContent {

	/**
	 * A request whose content is not read.
	 */
	static final RequestContent UNREAD = new RequestContent(Map.of(), Map.of(), new byte[0]);

	/**
	 * As much as a servlet container takes by default.
	 */
	private static final int LARGEST_UPLOAD = 1024 * 1024;

	/**
	 * What the rest of a form with an upload may take.
	 */
	private static final int LARGEST_REST = 64 * 1024;

	private final Map<String, String> fields;

	private final Map<String, byte[]> uploads;

	private final byte[] body;

	private RequestContent(Map<String, String> fields, Map<String, byte[]> uploads, byte[] body) {
		this.fields = fields;
		this.uploads = uploads;
		this.body = body;
	}

	static Mono<RequestContent> read(ServerWebExchange exchange) {
		return Mono.defer(() -> readByType(exchange))
			.onErrorMap(RequestContent::isUnreadable,
					(failure) -> new ServerWebInputException("The content cannot be read", null, failure));
	}

	/**
	 * Return whether a failure is the fault of who sent the content.
	 */
	static boolean isUnreadable(Throwable failure) {
		return failure instanceof IllegalArgumentException || failure instanceof CodecException
				|| failure instanceof DataBufferLimitException;
	}

	private static Mono<RequestContent> readByType(ServerWebExchange exchange) {
		if (!HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
			return Mono.just(UNREAD);
		}
		MediaType type = exchange.getRequest().getHeaders().getContentType();
		if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)) {
			return exchange.getFormData()
				.map((form) -> new RequestContent(form.toSingleValueMap(), Map.of(), UNREAD.body));
		}
		if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
			return isSmall(exchange) ? exchange.getMultipartData().flatMap(RequestContent::read) : Mono.just(UNREAD);
		}
		return bytes(exchange.getRequest().getBody(), LoginExchange.LARGEST_BODY)
			.map((body) -> new RequestContent(Map.of(), Map.of(), body));
	}

	/**
	 * Return whether a form with an upload may be read. Whoever sends it need not be
	 * signed in, and WebFlux itself would take any amount.
	 */
	static boolean isSmall(ServerWebExchange exchange) {
		long length = exchange.getRequest().getHeaders().getContentLength();
		return length >= 0 && length <= LARGEST_UPLOAD + LARGEST_REST;
	}

	private static Mono<RequestContent> read(MultiValueMap<String, Part> parts) {
		Map<String, String> fields = new HashMap<>();
		parts.toSingleValueMap().forEach((name, part) -> {
			if (part instanceof FormFieldPart field) {
				fields.put(name, field.value());
			}
		});
		return Flux.fromIterable(parts.toSingleValueMap().values())
			.filter((part) -> !(part instanceof FormFieldPart))
			.concatMap(
					(part) -> bytes(part.content(), LARGEST_UPLOAD).filter((upload) -> upload.length <= LARGEST_UPLOAD)
						.map((upload) -> Map.entry(part.name(), upload)))
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.map((uploads) -> new RequestContent(fields, uploads, UNREAD.body));
	}

	/**
	 * Return the bytes, or one more than are allowed.
	 */
	private static Mono<byte[]> bytes(Flux<DataBuffer> content, int most) {
		return DataBufferUtils.join(content, most).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}).onErrorReturn(DataBufferLimitException.class, new byte[most + 1]).defaultIfEmpty(new byte[0]);
	}

	@Nullable String field(String name) {
		return this.fields.get(name);
	}

	byte @Nullable [] upload(String name) {
		return this.uploads.get(name);
	}

	byte[] body() {
		return this.body;
	}

}
