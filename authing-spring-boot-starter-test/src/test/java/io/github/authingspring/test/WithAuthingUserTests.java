package io.github.authingspring.test;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.SecondFactor;
import io.github.authingspring.test.WithAuthingUser.Can;
import io.github.authingspring.test.WithAuthingUser.Claim;
import io.github.authingspring.test.WithAuthingUser.Factor;
import io.github.authingspring.test.WithAuthingUser.InNamespace;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Methods without a request.
 */
@OfflineTest
@WithAuthingUser(username = "alice")
class WithAuthingUserTests {

	@Autowired
	private BookShop.Shelf shelf;

	@Test
	void userMayDoNothingUnlessTold() {
		denied(() -> this.shelf.close());
		denied(() -> this.shelf.read("1"));
		denied(() -> this.shelf.balance());
		this.shelf.pay();
	}

	@Test
	@WithAuthingUser(username = "alice", roles = "admin")
	void roleOpensMethod() {
		this.shelf.close();
		denied(() -> this.shelf.read("1"));
	}

	@Test
	@WithAuthingUser(username = "alice", can = @Can(value = "books:*", actions = "books:read"))
	void resourceOpensMethod() {
		assertThat(this.shelf.read("1")).isEqualTo("Book 1");
		denied(() -> this.shelf.close());
	}

	@Test
	@WithAuthingUser(username = "alice", can = @Can(value = "books:*", actions = "books:delete"))
	void otherActionDoesNot() {
		denied(() -> this.shelf.read("1"));
	}

	@Test
	@WithAuthingUser(namespaces = @InNamespace(value = "finance", roles = "auditor"))
	void roleOfNamespaceOpensMethod() {
		this.shelf.balance();
		assertThat(authentication().getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactly("FACTOR_PASSWORD");
	}

	@Test
	@WithAuthingUser(namespaces = @InNamespace(value = "hr", roles = "auditor"), roles = "auditor")
	void roleOfOtherNamespaceDoesNot() {
		denied(() -> this.shelf.balance());
	}

	@Test
	@WithAuthingUser(factors = @Factor(value = FactorGrantedAuthority.PASSWORD_AUTHORITY, age = "PT10M"))
	void oldFactorNeedsStepUp() {
		denied(() -> this.shelf.pay());
	}

	@Test
	@WithAuthingUser(factors = { @Factor(value = FactorGrantedAuthority.PASSWORD_AUTHORITY, age = "PT10M"),
			@Factor(SecondFactor.TOTP_AUTHORITY) })
	void factorsAreDated() {
		this.shelf.pay();
		assertThat(authentication().getAuthorities()).allSatisfy((authority) -> {
			Duration age = authority.getAuthority().equals(SecondFactor.TOTP_AUTHORITY) ? Duration.ZERO
					: Duration.ofMinutes(10);
			assertThat(((FactorGrantedAuthority) authority).getIssuedAt()).isCloseTo(Instant.now().minus(age),
					within(30, ChronoUnit.SECONDS));
		});
	}

	@Test
	@WithAuthingUser(username = "bob", id = "4711", email = "bob@example.com", phone = "13800000002",
			claims = { @Claim(name = "nickname", value = "Bobby"), @Claim(name = "sub", value = "other") })
	void userIsAsTold() {
		AuthingUser bob = authentication().getPrincipal();
		assertThat(bob.id()).isEqualTo("4711");
		assertThat(bob.username()).isEqualTo("bob");
		assertThat(bob.email()).isEqualTo("bob@example.com");
		assertThat(bob.phone()).isEqualTo("13800000002");
		assertThat(bob.nickname()).isEqualTo("Bobby");
	}

	@Test
	@Admin
	void annotationOfOnesOwn() {
		assertThat(authentication().getName()).isEqualTo("root");
		this.shelf.close();
	}

	private static AuthingAuthentication authentication() {
		return (AuthingAuthentication) SecurityContextHolder.getContext().getAuthentication();
	}

	private static void denied(Runnable call) {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call::run);
	}

	@Nested
	class InnerTests {

		@Test
		void userOfOuterClass() {
			assertThat(authentication().getName()).isEqualTo("alice");
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@WithAuthingUser(username = "root", roles = "admin")
	@interface Admin {

	}

}
