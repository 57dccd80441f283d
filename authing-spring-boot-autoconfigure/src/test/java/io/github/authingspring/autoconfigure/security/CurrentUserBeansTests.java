package io.github.authingspring.autoconfigure.security;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.client.AccessOperations;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.SessionOperations;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid" })
class CurrentUserBeansTests {

	@Autowired
	private SessionOperations session;

	@Autowired
	private ProfileOperations profile;

	@MockitoBean
	private AccessOperations access;

	@Test
	void oneGroupIsReplacedAndTheOthersAreNot() {
		AuthingCall<Boolean> yes = mock();
		given(yes.execute()).willReturn(true);
		given(this.access.hasRole("admin")).willReturn(yes);
		assertThat(this.access.hasRole("admin").execute()).isTrue();
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.profile.getCurrentUser().execute());
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.session.checkLoginStatus().execute());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class })
	static class Application {

		@Bean
		AuthenticationClient authenticationClient() {
			return new StubAuthing().client();
		}

	}

}
