package io.github.authingspring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Makes the {@link WebClient} of the client from the application's own builder and HTTP
 * settings (proxy, certificates, customizers), except for what would be unsafe here:
 * cookies are not shared between users, and redirects are not followed.
 */
final class AuthingWebClientFactory {

	private final ObjectProvider<WebClient.Builder> builder;

	private final ObjectProvider<ClientHttpConnectorBuilder<?>> connector;

	private final ObjectProvider<HttpClientSettings> settings;

	AuthingWebClientFactory(ObjectProvider<WebClient.Builder> builder,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connector, ObjectProvider<HttpClientSettings> settings) {
		this.builder = builder;
		this.connector = connector;
		this.settings = settings;
	}

	WebClient create(AuthingProperties.Client limits) {
		HttpClientSettings http = this.settings.getIfAvailable(HttpClientSettings::defaults)
			.withTimeouts(limits.connectTimeout(), limits.responseTimeout())
			.withRedirects(HttpRedirects.DONT_FOLLOW)
			.withCookieHandling(HttpCookieHandling.DISABLE);
		return this.builder.getIfAvailable(WebClient::builder)
			.clone()
			.uriBuilderFactory(new DefaultUriBuilderFactory())
			.clientConnector(this.connector.getIfAvailable(ClientHttpConnectorBuilder::detect).build(http))
			.build();
	}

}
