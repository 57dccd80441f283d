package io.github.authingspring.test.docs;

import io.github.authingspring.client.ProfileOperations;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.github.authingspring.test.AuthingTestUsers.authingUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@WebMvcTest(BookController.class)
class NicknameTests {

	@MockitoBean(answers = Answers.RETURNS_DEEP_STUBS)
	private ProfileOperations profile;

	@Test
	void nicknameIsShown(@Autowired MockMvcTester mvc) {
		given(this.profile.getCurrentUser().execute().nickname()).willReturn("Al");
		assertThat(mvc.get().uri("/nickname").with(authingUser())).bodyText().isEqualTo("Al");
	}

}
