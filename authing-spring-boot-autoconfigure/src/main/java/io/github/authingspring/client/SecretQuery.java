package io.github.authingspring.client;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeFunctions;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A few operations of the protocol want a code or token in the query. It is added where
 * the request leaves, behind logs, observations and other filters, which all see the
 * address without it.
 */
final class SecretQuery implements ExchangeFilterFunction {

	private static final String ATTRIBUTE = SecretQuery.class.getName();

	private final ClientHttpConnector connector;

	SecretQuery(ClientHttpConnector connector) {
		this.connector = connector;
	}

	/**
	 * Return what to remember with a request.
	 */
	static Consumer<Map<String, Object>> of(BoundRequest bound) {
		return (attributes) -> {
			if (bound.format().isQuery() && bound.values().keySet().stream().anyMatch(bound.request()::isSecret)) {
				attributes.put(ATTRIBUTE, bound);
			}
		};
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return (request.attributes().get(ATTRIBUTE) instanceof BoundRequest bound)
				? ExchangeFunctions.create(new Adding(this.connector, bound)).exchange(request)
				: next.exchange(request);
	}

	private record Adding(ClientHttpConnector connector, BoundRequest bound) implements ClientHttpConnector {

		@Override
		public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
				Function<? super ClientHttpRequest, Mono<Void>> callback) {
			return this.connector.connect(method, add(uri), callback);
		}

		private URI add(URI uri) {
			UriComponentsBuilder query = UriComponentsBuilder.newInstance().encode();
			this.bound.values()
				.keySet()
				.stream()
				.filter(this.bound.request()::isSecret)
				.forEach((name) -> query.queryParam(name, "{" + name + "}"));
			String added = query.buildAndExpand(this.bound.values()).toUriString().substring(1);
			return URI.create(uri + ((uri.getRawQuery() != null) ? "&" : "?") + added);
		}

	}

}
