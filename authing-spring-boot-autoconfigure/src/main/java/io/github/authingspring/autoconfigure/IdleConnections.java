package io.github.authingspring.autoconfigure;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;

/**
 * Closes the idle connections to Authing. Their pools may be those of the whole JVM,
 * which outlive an application that is restarted.
 */
final class IdleConnections {

	private static final int HTTPS = 443;

	private static final int HTTP = 80;

	private final Set<ConnectionProvider> pools = ConcurrentHashMap.newKeySet();

	private final Set<InetSocketAddress> addresses = ConcurrentHashMap.newKeySet();

	ClientHttpConnectorBuilder<?> watch(ClientHttpConnectorBuilder<?> builder) {
		return (builder instanceof ReactorClientHttpConnectorBuilder reactor)
				? reactor.withHttpClientCustomizer(this::watch) : builder;
	}

	private HttpClient watch(HttpClient http) {
		this.pools.add(http.configuration().connectionProvider());
		return http;
	}

	void to(@Nullable String host) {
		if (host != null) {
			URI address = URI.create(host);
			int standard = "https".equals(address.getScheme()) ? HTTPS : HTTP;
			this.addresses.add(InetSocketAddress.createUnresolved(address.getHost(),
					(address.getPort() != -1) ? address.getPort() : standard));
		}
	}

	void close() {
		this.pools.forEach((pool) -> this.addresses.forEach(pool::disposeWhen));
	}

}
