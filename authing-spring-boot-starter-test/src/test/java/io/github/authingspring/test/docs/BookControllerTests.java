package io.github.authingspring.test.docs;

import io.github.authingspring.test.AuthingTestUser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.github.authingspring.test.AuthingTestUsers.authingBearer;
import static io.github.authingspring.test.AuthingTestUsers.authingUser;
import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(BookController.class)
class BookControllerTests {

	static final AuthingTestUser ALICE = authingUser().username("alice").can("books:*", "books:read");

	@Autowired
	private MockMvcTester mvc;

	@Test
	void readersRead() {
		assertThat(this.mvc.get().uri("/books/1").with(ALICE)).hasStatusOk();
		assertThat(this.mvc.get().uri("/books/1").with(authingUser())).hasStatus(403);
		assertThat(this.mvc.get().uri("/books/1").accept(MediaType.APPLICATION_JSON)).hasStatus(401);
	}

	@Test
	void programsNeedNoCsrfToken() {
		assertThat(this.mvc.delete().uri("/books/1").with(authingBearer().roles("admin"))).hasStatusOk();
		assertThat(this.mvc.delete().uri("/books/1").with(ALICE.roles("admin"))).hasStatus(403);
	}

}
