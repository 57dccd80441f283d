package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCallObservationConvention;
import io.github.authingspring.client.AuthingCallObservations;
import io.github.authingspring.client.AuthingClientSettings;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes the client from the application's own builder and HTTP settings (proxy,
 * certificates, customizers), except for what would be unsafe here: cookies are not
 * shared between users, and redirects are not followed.
 */
final class AuthingClientFactory implements DisposableBean {

	private final ObjectProvider<WebClient.Builder> builder;

	private final ObjectProvider<ClientHttpConnectorBuilder<?>> connector;

	private final ObjectProvider<HttpClientSettings> settings;

	private final ObjectProvider<SslBundles> bundles;

	private final AuthingCallObservations observations;

	private final IdleConnections connections = new IdleConnections();

	AuthingClientFactory(ObjectProvider<WebClient.Builder> builder,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connector, ObjectProvider<HttpClientSettings> settings,
			ObjectProvider<SslBundles> bundles, ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<AuthingCallObservationConvention> convention) {
		this.builder = builder;
		this.connector = connector;
		this.settings = settings;
		this.bundles = bundles;
		this.observations = new AuthingCallObservations(registry.getIfUnique(() -> ObservationRegistry.NOOP),
				convention.getIfAvailable());
	}

	AuthenticationClient create(AuthingProperties.Client limits, AuthingClientSettings client) {
		HttpClientSettings http = this.settings.getIfAvailable(HttpClientSettings::defaults)
			.withTimeouts(limits.connectTimeout(), limits.responseTimeout())
			.withRedirects(HttpRedirects.DONT_FOLLOW)
			.withCookieHandling(HttpCookieHandling.DISABLE);
		ClientHttpConnectorBuilder<?> builder = this.connections
			.watch(this.connector.getIfAvailable(ClientHttpConnectorBuilder::detect));
		this.connections.to(client.application().appHost());
		this.connections.to(client.application().websocketHost());
		return AuthenticationClient.create(this.builder.getIfAvailable(WebClient::builder),
				ReloadingConnector.of(http, builder::build, this.bundles.getIfAvailable()), client, this.observations);
	}

	@Override
	public void destroy() {
		this.connections.close();
	}

}
