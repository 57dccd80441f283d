package io.github.authingspring.client;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;

/**
 * Keeps what would leave, and answers nothing.
 */
final class RecordingConnector implements ClientHttpConnector {

	private final List<MockClientHttpRequest> requests = new ArrayList<>();

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> callback) {
		MockClientHttpRequest request = new MockClientHttpRequest(method, uri);
		this.requests.add(request);
		return callback.apply(request).then(Mono.error(() -> new IOException("recorded")));
	}

	/**
	 * Return the address of the first request.
	 */
	String address() {
		return this.requests.get(0).getURI().toString();
	}

	/**
	 * Return the first request.
	 */
	WireForm wireForm() {
		MockClientHttpRequest request = this.requests.get(0);
		String body = request.getBodyAsString().onErrorReturn("").defaultIfEmpty("").block();
		return WireForm.of(request.getMethod().name(), request.getURI().toString(),
				request.getHeaders().toSingleValueMap(), body);
	}

}
