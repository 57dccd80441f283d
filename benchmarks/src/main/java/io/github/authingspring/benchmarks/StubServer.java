package io.github.authingspring.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers like Authing, always the same and at once, and counts the calls. Runs in a
 * process of its own, so that its work is not that of those who call it.
 */
public final class StubServer implements AutoCloseable {

	static final String COUNT = "/count";

	private final StubAnswers answers = new StubAnswers();

	private final AtomicLong calls = new AtomicLong();

	private final DisposableServer server;

	private volatile String lastCall = "";

	StubServer() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();
	}

	/**
	 * Start a server, tell its address and stop when nobody listens any more.
	 * @param args none
	 * @throws Exception if the address cannot be told
	 */
	public static void main(String[] args) throws Exception {
		try (StubServer server = new StubServer()) {
			ChildProcess.tell(server.address());
			ChildProcess.awaitEnd();
		}
	}

	String address() {
		return "http://127.0.0.1:" + this.server.port();
	}

	/**
	 * Return the body of the last call.
	 */
	String lastCall() {
		return this.lastCall;
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMap((body) -> {
			byte[] answer = request.uri().equals(COUNT)
					? Long.toString(this.calls.get()).getBytes(StandardCharsets.UTF_8) : answer(body);
			return response.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
				.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(answer.length))
				.sendByteArray(Mono.just(answer))
				.then();
		});
	}

	private byte[] answer(String body) {
		this.calls.incrementAndGet();
		this.lastCall = body;
		return this.answers.to(body);
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

}
