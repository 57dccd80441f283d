package io.github.authingspring.autoconfigure;

import java.net.URI;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

/**
 * Connects by the certificates that the application's SSL bundle holds now, also after it
 * was reloaded. Requests that are under way end on their connections.
 */
final class ReloadingConnector implements ClientHttpConnector {

	private volatile ClientHttpConnector current;

	private ReloadingConnector(ClientHttpConnector current) {
		this.current = current;
	}

	static ClientHttpConnector of(HttpClientSettings settings, Function<HttpClientSettings, ClientHttpConnector> maker,
			@Nullable SslBundles bundles) {
		ReloadingConnector connector = new ReloadingConnector(maker.apply(settings));
		SslBundle used = settings.sslBundle();
		if (bundles == null || used == null) {
			return connector.current;
		}
		bundles.getBundleNames()
			.stream()
			.filter((name) -> bundles.getBundle(name) == used)
			.forEach((name) -> bundles.addBundleUpdateHandler(name,
					(bundle) -> connector.current = maker.apply(settings.withSslBundle(bundle))));
		return connector;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> callback) {
		return this.current.connect(method, uri, callback);
	}

}
