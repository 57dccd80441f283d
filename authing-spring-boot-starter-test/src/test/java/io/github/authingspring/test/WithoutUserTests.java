package io.github.authingspring.test;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody is left of the tests before.
 */
@OfflineTest
class WithoutUserTests {

	@Autowired
	private BookShop.Shelf shelf;

	@Test
	void nobodyIsSignedIn() {
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.shelf.close());
	}

}
