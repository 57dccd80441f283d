package io.github.authingspring.emulator.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * An answer that breaks off, or comes byte by byte.
 */
final class FaultyResponse implements ServerResponse {

	private static final Duration PAUSE = Duration.ofMillis(20);

	private final ServerResponse answer;

	private final FaultRule.Effect effect;

	FaultyResponse(ServerResponse answer, FaultRule.Effect effect) {
		this.answer = answer;
		this.effect = effect;
	}

	@Override
	public HttpStatusCode statusCode() {
		return this.answer.statusCode();
	}

	@Override
	public HttpHeaders headers() {
		return this.answer.headers();
	}

	@Override
	public MultiValueMap<String, ResponseCookie> cookies() {
		return this.answer.cookies();
	}

	@Override
	public Mono<Void> writeTo(ServerWebExchange exchange, Context context) {
		return this.answer.writeTo(exchange.mutate().response(new Faulty(exchange.getResponse())).build(), context);
	}

	private final class Faulty extends ServerHttpResponseDecorator {

		Faulty(ServerHttpResponse response) {
			super(response);
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return DataBufferUtils.join(body).flatMap((buffer) -> {
				byte[] bytes = new byte[buffer.readableByteCount()];
				buffer.read(bytes);
				DataBufferUtils.release(buffer);
				return getDelegate().writeAndFlushWith(
						(FaultyResponse.this.effect == FaultRule.Effect.DRIP) ? dripped(bytes) : truncated(bytes));
			});
		}

		private Flux<Mono<DataBuffer>> dripped(byte[] bytes) {
			return Flux.range(0, bytes.length).delayElements(PAUSE).map((i) -> part(bytes, i, i + 1));
		}

		private Flux<Mono<DataBuffer>> truncated(byte[] bytes) {
			return Flux.concat(Flux.just(part(bytes, 0, bytes.length / 2)),
					Flux.error(new IOException("A fault of the emulator")));
		}

		private Mono<DataBuffer> part(byte[] bytes, int from, int to) {
			return Mono.just(bufferFactory().wrap(Arrays.copyOfRange(bytes, from, to)));
		}

	}

}
