package io.github.authingspring.test.docs;

import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.test.AuthingEmulatorTest;
import io.github.authingspring.test.BadTokens;
import io.github.authingspring.test.NamedToken;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@AuthingEmulatorTest
@SpringBootTest
@AutoConfigureMockMvc
class BadTokenRefusalTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AuthingEmulator emulator;

	@Test
	void badTokensAreRefused() {
		BadTokens tokens = BadTokens.of(this.emulator);
		assertThat(get(tokens.good())).hasStatus(404);
		assertThat(tokens.stream()).allSatisfy((token) -> assertThat(get(token)).hasStatus(401));
	}

	private MvcTestResult get(NamedToken token) {
		return this.mvc.get().uri("/nowhere").header("Authorization", "Bearer " + token.value()).exchange();
	}

}
