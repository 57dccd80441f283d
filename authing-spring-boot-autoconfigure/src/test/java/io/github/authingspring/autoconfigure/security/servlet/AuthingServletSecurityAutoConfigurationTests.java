package io.github.authingspring.autoconfigure.security.servlet;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.SessionOperations;
import io.github.authingspring.security.AuthingAuthenticationProvider;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.AuthingLoginEventPublisher;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import io.github.authingspring.security.PermissionCacheSettings;
import io.github.authingspring.security.PermissionLoader;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.RoleOverlay;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class AuthingServletSecurityAutoConfigurationTests {

	private static final Class<?>[] OURS = { AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
			AuthingServletSecurityAutoConfiguration.class };

	private final WebApplicationContextRunner web = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(OURS))
		.withConfiguration(
				AutoConfigurations.of(SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class,
						ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
						WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=http://stub.invalid")
		.withBean(AuthenticationClient.class, () -> new StubAuthing().client());

	@Test
	void everythingIsThere(CapturedOutput output) {
		this.web.run((context) -> {
			assertThat(context).hasSingleBean(AuthenticationProvider.class)
				.hasSingleBean(AuthingAuthenticationProvider.class)
				.hasSingleBean(AuthingLoginEventPublisher.class)
				.hasSingleBean(AuthingLoginSettings.class)
				.hasSingleBean(PermissionService.class)
				.hasSingleBean(RoleOverlay.class)
				.hasBean("authing")
				.hasBean("preAuthorizeAuthorizationMethodInterceptor")
				.doesNotHaveBean(UserDetailsService.class);
			assertThat(context.getBeanNamesForType(SecurityFilterChain.class))
				.containsExactly("authingSecurityFilterChain");
		});
		assertThat(output).doesNotContain("generated security password");
	}

	@Test
	void nothingIsThereWhenDisabled() {
		this.web.withPropertyValues("authing.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(AuthingSecurityAutoConfiguration.class)
				.doesNotHaveBean(AuthingServletSecurityAutoConfiguration.class)
				.doesNotHaveBean(PermissionService.class)
				.doesNotHaveBean("authing")
				.hasBean("managementSecurityFilterChain");
			assertThat(context.getBeanDefinitionNames())
				.noneMatch((name) -> name.startsWith("authing") && !name.equals("authingAuthenticationClient"));
		});
	}

	@Test
	void nothingIsThereWithoutSpringSecurity() {
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(OURS))
			.withPropertyValues("authing.app-id=app", "authing.app-host=http://stub.invalid")
			.withBean(AuthenticationClient.class, () -> new StubAuthing().client())
			.withClassLoader(new FilteredClassLoader(Authentication.class, SecurityFilterChain.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(AuthingSecurityAutoConfiguration.class)
				.doesNotHaveBean(AuthingServletSecurityAutoConfiguration.class));
	}

	@Test
	void applicationWithoutWebHasCurrentUserAndPermissionsOnly() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(OURS))
			.withPropertyValues("authing.app-id=app", "authing.app-host=http://stub.invalid")
			.withBean(AuthenticationClient.class, () -> new StubAuthing().client())
			.run((context) -> assertThat(context).hasSingleBean(PermissionService.class)
				.hasSingleBean(AccessOperations.class)
				.doesNotHaveBean(AuthenticationProvider.class)
				.doesNotHaveBean("authing"));
	}

	@Test
	void methodSecurityOfTheApplicationKeepsItsAttributes() {
		this.web.withUserConfiguration(OwnMethodSecurity.class)
			.run((context) -> assertThat(context).hasBean("authingRequiresFactorAdvisor")
				.getBean("preAuthorizeAuthorizationMethodInterceptor", Ordered.class)
				.extracting(Ordered::getOrder)
				.isEqualTo(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() + 7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "interval=-1s", "period=-1h", "period=0s" })
	void limitOfCodesThatIsNoneIsNamed(String limit) {
		this.web.withPropertyValues("authing.login.code." + limit)
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("authing.login.code." + limit.substring(0, limit.indexOf('='))));
	}

	@Test
	void chainBacksOffWhenThereIsOne() {
		this.web.withUserConfiguration(OwnChain.class).run((context) -> {
			assertThat(context.getBeanNamesForType(SecurityFilterChain.class)).containsExactly("ownChain");
			assertThat(context).hasSingleBean(AuthingAuthenticationProvider.class);
		});
	}

	@Test
	void everyBeanBacksOff() {
		AuthingLoginSettings settings = AuthingLoginSettings.defaults();
		this.web.withBean("mySettings", AuthingLoginSettings.class, () -> settings)
			.withBean("mySession", SessionOperations.class, () -> mock())
			.withBean("myProfile", ProfileOperations.class, () -> mock())
			.withBean("myAccess", AccessOperations.class, () -> mock())
			.withBean("myPermissions", PermissionService.class,
					() -> new PermissionService(mock(PermissionLoader.class), "other",
							PermissionCacheSettings.DEFAULTS))
			.withBean("myEvents", AuthenticationEventPublisher.class, DefaultAuthenticationEventPublisher::new)
			.withBean("authing", String.class, () -> "mine")
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(AuthingLoginSettings.class)
				.hasSingleBean(SessionOperations.class)
				.hasSingleBean(ProfileOperations.class)
				.hasSingleBean(AccessOperations.class)
				.hasSingleBean(PermissionService.class)
				.hasSingleBean(AuthenticationEventPublisher.class)
				.doesNotHaveBean(AuthingAuthorization.class));
	}

	@Test
	void methodSecurityCanBeSwitchedOff() {
		this.web.withPropertyValues("authing.authorization.method-security=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean("preAuthorizeAuthorizationMethodInterceptor"));
	}

	@Test
	void loginPropertiesAreBound() {
		this.web
			.withPropertyValues("authing.login.methods=email,phone-code,ldap",
					"authing.login.username-password-method=ldap", "authing.login.auto-register=true",
					"authing.login.reveal-account-status=true")
			.run((context) -> {
				AuthingLoginSettings settings = context.getBean(AuthingLoginSettings.class);
				assertThat(settings.methods()).containsExactlyInAnyOrder(LoginMethod.EMAIL, LoginMethod.PHONE_CODE,
						LoginMethod.LDAP);
				assertThat(settings.usernamePasswordMethod()).isEqualTo(LoginMethod.LDAP);
				assertThat(settings.autoRegister()).isTrue();
				assertThat(settings.revealAccountStatus()).isTrue();
			});
	}

	@Test
	void methodForUsernamesMustTakeAPasswordAndBeOn() {
		for (String[] keys : new String[][] { { "authing.login.username-password-method=phone-code" },
				{ "authing.login.methods=email", "authing.login.username-password-method=ad" } }) {
			this.web.withPropertyValues(keys)
				.run((context) -> assertThat(context.getStartupFailure())
					.hasStackTraceContaining("authing.login.username-password-method"));
		}
	}

	@Test
	void eachGroupIsABeanOfItsOwn() {
		this.web.run((context) -> {
			assertThat(context).hasSingleBean(SessionOperations.class)
				.hasSingleBean(ProfileOperations.class)
				.hasSingleBean(AccessOperations.class);
			assertThat(context.getBean(SessionOperations.class)).isNotInstanceOfAny(ProfileOperations.class,
					AccessOperations.class);
			assertThat(context.getBean(ProfileOperations.class)).isNotInstanceOfAny(SessionOperations.class,
					AccessOperations.class);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnChain {

		@Bean
		SecurityFilterChain ownChain(HttpSecurity http) {
			return http.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity(offset = 7)
	static class OwnMethodSecurity {

	}

}
