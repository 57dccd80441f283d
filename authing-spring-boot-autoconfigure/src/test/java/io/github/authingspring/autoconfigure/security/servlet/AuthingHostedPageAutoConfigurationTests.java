package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.web.HostedPage;
import io.github.authingspring.security.web.SessionAuthorizedClients;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * The host does not exist: whatever asks it when the application starts, fails.
 */
class AuthingHostedPageAutoConfigurationTests {

	private static final String[] GITHUB = { "spring.security.oauth2.client.registration.github.client-id=hub",
			"spring.security.oauth2.client.registration.github.client-secret=secret" };

	private final WebApplicationContextRunner web = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
				AuthingHostedPageAutoConfiguration.class, AuthingServletSecurityAutoConfiguration.class,
				OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class,
				SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
				WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://example.invalid",
				"authing.app-secret=0123456789abcdef0123456789abcdef");

	private final WebApplicationContextRunner hosted = this.web.withPropertyValues("authing.login.hosted-page=true");

	@Test
	void nothingIsThereUnlessItIsAskedFor() {
		this.web.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(HostedPage.class)
			.doesNotHaveBean(ClientRegistrationRepository.class)
			.doesNotHaveBean(OAuth2AuthorizedClientRepository.class));
	}

	@Test
	void methodsThatAreNamedStandBesideThePage() {
		this.hosted.withPropertyValues("authing.login.methods=email").run((context) -> {
			MockMvcTester mvc = MockMvcTester.from(context, (builder) -> builder.apply(springSecurity()).build());
			assertThat(mvc.get().uri("/login")).bodyText()
				.contains("name=\"password\"", "href=\"/oauth2/authorization/authing\"");
			assertThat(mvc.get().uri("/any").accept(MediaType.TEXT_HTML))
				.hasRedirectedUrl("/oauth2/authorization/authing");
		});
	}

	@Test
	void registrationIsMadeWithoutANetwork() {
		this.hosted.run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(JwtDecoderFactory.class);
			assertThat(context.getBeanNamesForType(SecurityFilterChain.class))
				.containsExactlyInAnyOrder("authingSecurityFilterChain", "authingBearerSecurityFilterChain");
			ClientRegistration authing = registration(context, "authing");
			assertThat(authing.getClientId()).isEqualTo("app");
			assertThat(authing.getClientAuthenticationMethod())
				.isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
			assertThat(authing.getAuthorizationGrantType()).isEqualTo(AuthorizationGrantType.AUTHORIZATION_CODE);
			assertThat(authing.getClientSettings().isRequireProofKey()).isTrue();
			assertThat(authing.getProviderDetails().getIssuerUri()).isEqualTo("https://example.invalid/oidc");
			assertThat(context.getBean(HostedPage.class).registration()).isSameAs(authing);
			assertThat(context.getBean(HostedPage.class).algorithm()).isEqualTo(MacAlgorithm.HS256);
			assertThat(context.getBean(HostedPage.class)).asString().doesNotContain("0123456789");
		});
	}

	@Test
	void registrationsOfTheApplicationStay() {
		this.hosted.withPropertyValues(GITHUB).run((context) -> {
			assertThat(context).hasSingleBean(ClientRegistrationRepository.class)
				.hasSingleBean(OAuth2AuthorizedClientRepository.class);
			assertThat(registration(context, "github").getClientId()).isEqualTo("hub");
			assertThat(registration(context, "authing").getClientId()).isEqualTo("app");
		});
		this.web.withPropertyValues(GITHUB)
			.run((context) -> assertThat(
					context.getBean(ClientRegistrationRepository.class).findByRegistrationId("authing"))
				.isNull());
	}

	@Test
	void registrationOfTheSameNameWins() {
		this.hosted.withPropertyValues("spring.security.oauth2.client.registration.authing.client-id=mine",
				"spring.security.oauth2.client.registration.authing.client-secret=0123456789abcdef0123456789abcdef",
				"spring.security.oauth2.client.registration.authing.authorization-grant-type=authorization_code",
				"spring.security.oauth2.client.registration.authing.redirect-uri={baseUrl}/login/oauth2/code/authing",
				"spring.security.oauth2.client.provider.authing.authorization-uri=https://example.invalid/a",
				"spring.security.oauth2.client.provider.authing.token-uri=https://example.invalid/t")
			.run((context) -> assertThat(context.getBean(HostedPage.class).registration().getClientId())
				.isEqualTo("mine"));
	}

	@Test
	void beansOfTheApplicationWin() {
		ClientRegistrationRepository own = new InMemoryClientRegistrationRepository(
				ClientRegistration.withRegistrationId("own")
					.clientId("own")
					.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
					.tokenUri("https://example.invalid/t")
					.build());
		OAuth2AuthorizedClientRepository clients = mock();
		this.hosted.withBean(ClientRegistrationRepository.class, () -> own)
			.withBean(OAuth2AuthorizedClientRepository.class, () -> clients)
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(SessionAuthorizedClients.class);
				assertThat(context.getBean(ClientRegistrationRepository.class)).isSameAs(own);
				HostedPage page = context.getBean(HostedPage.class);
				assertThat(page.registration().getClientId()).isEqualTo("app");
				assertThat(page.clients()).isSameAs(clients);
			});
	}

	@Test
	void algorithmIsConfigured() {
		this.hosted.withPropertyValues("authing.jwt.algorithm=RS256")
			.run((context) -> assertThat(context.getBean(HostedPage.class).algorithm())
				.isEqualTo(SignatureAlgorithm.RS256));
	}

	@Test
	void otherMethodsAreOnOnlyWhenTheyAreNamed() {
		this.hosted.run((context) -> assertThat(context.getBean(AuthingLoginSettings.class).methods()).isEmpty());
		this.hosted.withPropertyValues("authing.login.methods=email")
			.run((context) -> assertThat(context.getBean(AuthingLoginSettings.class).methods())
				.containsExactly(LoginMethod.EMAIL));
	}

	private static ClientRegistration registration(ApplicationContext context, String id) {
		ClientRegistration registration = context.getBean(ClientRegistrationRepository.class).findByRegistrationId(id);
		assertThat(registration).isNotNull();
		return registration;
	}

}
