package io.github.authingspring.emulator.http;

import java.util.Optional;

import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Reads the body, leaves the event loop, and turns failures into answers.
 */
final class BodyFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	static final int MAX_SIZE = 1024 * 1024;

	private static final Logger logger = LoggerFactory.getLogger(BodyFilter.class);

	private final Scheduler worker;

	BodyFilter(Scheduler worker) {
		this.worker = worker;
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		return Mono.defer(() -> bytes(request))
			.defaultIfEmpty(new byte[0])
			.publishOn(this.worker)
			.map((bytes) -> RequestBody.parse(bytes, request))
			.flatMap((body) -> next.handle(request))
			.onErrorResume((ex) -> Responses.failure(toFailure(ex, request), Callers.language(request)));
	}

	// Spring's codecs would log what they read
	private static Mono<byte[]> bytes(ServerRequest request) {
		return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), MAX_SIZE).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		});
	}

	private static AuthingFailure toFailure(Throwable ex, ServerRequest request) {
		if (ex instanceof AuthingFailure failure) {
			return failure;
		}
		if (ex instanceof DataBufferLimitException) {
			return AuthingFailure.of(ErrorCode.TOO_LARGE, "The body must not be larger than " + MAX_SIZE + " bytes");
		}
		return toClientError(ex).orElseGet(() -> {
			logger.error("{} {} failed", request.method(), request.path(), ex);
			return AuthingFailure.of(ErrorCode.INTERNAL, "The emulator failed, see its log");
		});
	}

	private static Optional<AuthingFailure> toClientError(Throwable ex) {
		boolean badType = ex instanceof InvalidMimeTypeException || ex instanceof InvalidMediaTypeException;
		return badType ? Optional.of(AuthingFailure.of(ErrorCode.BAD_REQUEST, "The content type is not valid"))
				: Optional.empty();
	}

}
