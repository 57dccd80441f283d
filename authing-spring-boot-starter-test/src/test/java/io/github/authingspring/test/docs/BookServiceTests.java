package io.github.authingspring.test.docs;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import io.github.authingspring.test.WithAuthingUser;
import io.github.authingspring.test.WithAuthingUser.Can;
import io.github.authingspring.test.WithAuthingUser.Factor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.FactorGrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class BookServiceTests {

	@Autowired
	private BookService books;

	@Test
	@WithAuthingUser(username = "alice", can = @Can(value = "books:*", actions = "books:read"))
	void readersRead() {
		assertThat(this.books.read("1")).isEqualTo("Book 1");
	}

	@Test
	@WithAdmin
	void administratorsCloseTheShop() {
		this.books.closeShop();
	}

	@Test
	@WithAuthingUser(roles = "admin",
			factors = @Factor(value = FactorGrantedAuthority.PASSWORD_AUTHORITY, age = "PT10M"))
	void whoeverSignedInLongAgoDoesNot() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(this.books::closeShop);
	}

	@Retention(RetentionPolicy.RUNTIME)
	@WithAuthingUser(username = "root", roles = "admin")
	@interface WithAdmin {

	}

}
