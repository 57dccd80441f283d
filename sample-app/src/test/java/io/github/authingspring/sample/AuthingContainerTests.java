package io.github.authingspring.sample;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.test.containers.AuthingEmulatorContainer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuthingContainer}.
 */
@EnabledWithContainers
@SpringBootTest
@Import(AuthingContainer.class)
class AuthingContainerTests {

	@BeforeAll
	static void makeImage() {
		assertThat(ContainerImages.emulator()).isEqualTo("authing-emulator");
	}

	@Test
	void codeArrives(@Autowired AuthenticationClient client, @Autowired AuthingEmulatorContainer authing) {
		client.sendSmsCode("13800000001").execute();
		String code = authing.messages("13800000001").get(0).code();
		assertThat(client.loginByPhoneCode("13800000001", code).execute().username()).isEqualTo("alice");
	}

}
