package io.github.authingspring.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequiresFactorTests {

	@AfterEach
	void clear() {
		SecurityContextHolder.clearContext();
	}

	private static void signIn(String factor, Duration ago) {
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("u1", null,
				FactorGrantedAuthority.withAuthority(factor).issuedAt(Instant.now().minus(ago)).build())));
	}

	private static <T> T secured(T target) {
		ProxyFactory factory = new ProxyFactory(target);
		factory.setProxyTargetClass(true);
		factory.addAdvisor(RequiresFactorAuthorizationManager.advisor());
		@SuppressWarnings("unchecked")
		T proxy = (T) factory.getProxy();
		return proxy;
	}

	private static void denied(Runnable call) {
		assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(call::run);
	}

	@Test
	void annotationOfAnInterfaceIsObeyed() {
		Implementation secured = secured(new Implementation());
		signIn("FACTOR_PASSWORD", Duration.ofMinutes(6));
		denied(secured::inherited);
		signIn("FACTOR_PASSWORD", Duration.ofMinutes(4));
		assertThat(secured.inherited()).isEqualTo("inherited");
	}

	@Test
	void annotationOfASuperclassIsObeyed() {
		Subclass secured = secured(new Subclass());
		signIn("FACTOR_SMS", Duration.ofMinutes(6));
		denied(secured::own);
		denied(secured::other);
		signIn("FACTOR_SMS", Duration.ofMinutes(4));
		assertThat(secured.own()).isEqualTo("own");
	}

	@Test
	void annotationMadeOfItIsObeyed() {
		Composed secured = secured(new Composed());
		signIn("FACTOR_PASSWORD", Duration.ofMinutes(1));
		denied(secured::pay);
		signIn("FACTOR_TOTP", Duration.ofMinutes(1));
		assertThat(secured.pay()).isEqualTo("paid");
		assertThat(secured.free()).isEqualTo("free");
	}

	@Test
	void nobodyIsDenied() {
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("u1", null)));
		denied(secured(new Implementation())::inherited);
	}

	@Test
	void durationThatIsNoneNamesTheAnnotation() {
		signIn("FACTOR_PASSWORD", Duration.ZERO);
		assertThatIllegalArgumentException().isThrownBy(() -> secured(new Broken()).call())
			.withMessageContaining("@RequiresFactor")
			.withMessageContaining("'5 minutes'");
	}

	interface Annotated {

		@RequiresFactor(within = "PT5M")
		String inherited();

	}

	static class Implementation implements Annotated {

		@Override
		public String inherited() {
			return "inherited";
		}

	}

	@RequiresFactor(within = "PT5M")
	static class Superclass {

		String other() {
			return "other";
		}

	}

	static class Subclass extends Superclass {

		String own() {
			return "own";
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@RequiresFactor(value = SecondFactor.TOTP_AUTHORITY, within = "PT2M")
	@interface FreshTotp {

	}

	static class Composed {

		@FreshTotp
		String pay() {
			return "paid";
		}

		String free() {
			return "free";
		}

	}

	static class Broken {

		@RequiresFactor(within = "5 minutes")
		String call() {
			return "called";
		}

	}

}
