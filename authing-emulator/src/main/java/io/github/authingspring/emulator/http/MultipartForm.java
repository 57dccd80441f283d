package io.github.authingspring.emulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.Part;

/**
 * A multipart form in memory.
 */
final class MultipartForm implements ReactiveHttpInputMessage {

	private final HttpHeaders headers;

	private final byte[] bytes;

	MultipartForm(HttpHeaders headers, byte[] bytes) {
		this.headers = headers;
		this.bytes = bytes;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(this.bytes));
	}

	/**
	 * Reads the parts. It blocks, but only on memory.
	 * @return the bytes of the parts by name
	 */
	Map<String, Object> read() {
		Map<String, Object> parts = new LinkedHashMap<>();
		new DefaultPartHttpMessageReader().read(ResolvableType.forClass(Part.class), this, Map.of())
			.concatMap((part) -> content(part).doOnNext((content) -> parts.put(part.name(), content)))
			.blockLast();
		return parts;
	}

	private static Mono<byte[]> content(Part part) {
		return DataBufferUtils.join(part.content()).map((buffer) -> {
			byte[] content = new byte[buffer.readableByteCount()];
			buffer.read(content);
			DataBufferUtils.release(buffer);
			return content;
		});
	}

}
