package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.web.server.ServerHostedPage;
import io.github.authingspring.security.web.server.WebSessionAuthorizedClients;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * The host does not exist: whatever asks it when the application starts, fails.
 */
class AuthingReactiveHostedPageAutoConfigurationTests {

	private static final String[] GITHUB = { "spring.security.oauth2.client.registration.github.client-id=hub",
			"spring.security.oauth2.client.registration.github.client-secret=secret" };

	private final ReactiveWebApplicationContextRunner web = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingReactiveHostedPageAutoConfiguration.class, AuthingReactiveSecurityAutoConfiguration.class,
				ReactiveOAuth2ClientAutoConfiguration.class, ReactiveOAuth2ClientWebSecurityAutoConfiguration.class,
				ReactiveWebSecurityAutoConfiguration.class, WebFluxAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://example.invalid",
				"authing.app-secret=0123456789abcdef0123456789abcdef");

	private final ReactiveWebApplicationContextRunner hosted = this.web
		.withPropertyValues("authing.login.hosted-page=true");

	@Test
	void nothingIsThereUnlessItIsAskedFor() {
		this.web.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(ServerHostedPage.class)
			.doesNotHaveBean(ReactiveClientRegistrationRepository.class)
			.doesNotHaveBean(ServerOAuth2AuthorizedClientRepository.class));
	}

	@Test
	void registrationIsMadeWithoutANetwork() {
		this.hosted.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanNamesForType(SecurityWebFilterChain.class))
				.contains("authingSecurityWebFilterChain")
				.doesNotContain("springSecurityFilterChain");
			ServerHostedPage page = context.getBean(ServerHostedPage.class);
			assertThat(page.registration()).isSameAs(registration(context, "authing"));
			assertThat(page.registration().getClientId()).isEqualTo("app");
			assertThat(page.algorithm()).isEqualTo(MacAlgorithm.HS256);
			assertThat(page).asString().doesNotContain("0123456789");
		});
		this.hosted.withPropertyValues("authing.jwt.algorithm=RS256")
			.run((context) -> assertThat(context.getBean(ServerHostedPage.class).algorithm())
				.isEqualTo(SignatureAlgorithm.RS256));
	}

	@Test
	void registrationsOfTheApplicationStay() {
		this.hosted.withPropertyValues(GITHUB).run((context) -> {
			assertThat(context).hasSingleBean(ReactiveClientRegistrationRepository.class)
				.hasSingleBean(ServerOAuth2AuthorizedClientRepository.class);
			assertThat(registration(context, "github").getClientId()).isEqualTo("hub");
			assertThat(registration(context, "authing").getClientId()).isEqualTo("app");
		});
	}

	@Test
	void beansOfTheApplicationWin() {
		ReactiveClientRegistrationRepository own = new InMemoryReactiveClientRegistrationRepository(named("own"),
				named("authing"));
		ServerOAuth2AuthorizedClientRepository clients = mock();
		this.hosted.withBean(ReactiveClientRegistrationRepository.class, () -> own)
			.withBean(ServerOAuth2AuthorizedClientRepository.class, () -> clients)
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(WebSessionAuthorizedClients.class);
				assertThat(context.getBean(ReactiveClientRegistrationRepository.class)).isSameAs(own);
				assertThat(context.getBean(ServerHostedPage.class).registration().getClientId())
					.isEqualTo("client of authing");
				assertThat(context.getBean(ServerHostedPage.class).clients()).isSameAs(clients);
			});
	}

	private static ClientRegistration named(String id) {
		return ClientRegistration.withRegistrationId(id)
			.clientId("client of " + id)
			.clientSecret("0123456789abcdef0123456789abcdef")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri("https://example.invalid/t")
			.build();
	}

	private static ClientRegistration registration(ApplicationContext context, String id) {
		return context.getBean(ReactiveClientRegistrationRepository.class).findByRegistrationId(id).block();
	}

}
