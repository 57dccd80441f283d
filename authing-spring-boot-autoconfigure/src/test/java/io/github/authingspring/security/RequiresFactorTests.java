package io.github.authingspring.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequiresFactorTests {

	@BeforeEach
	void signInWithoutAFactor() {
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("alice", null, "x")));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	static Stream<Vault> vaults() {
		return Stream.of(new OfMethod(), new OfType(), new Overriding(), new OfParent(), new OfMetaAnnotation());
	}

	@ParameterizedTest
	@MethodSource("vaults")
	@DisplayName("#46 @RequiresFactor counts wherever it is inherited from, on proxies of classes and of interfaces")
	void inheritedAnnotationCounts(Vault vault) {
		for (boolean ofClass : new boolean[] { true, false }) {
			Vault proxy = proxy(vault, ofClass);
			signInWithoutAFactor();
			assertThatExceptionOfType(AuthorizationDeniedException.class).isThrownBy(() -> proxy.open("sesame"));
			SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("alice", null,
					List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)))));
			assertThat(proxy.open("sesame")).isEqualTo("gold");
		}
	}

	@Test
	void durationThatIsNoneNamesTheAnnotation() {
		signInWithoutAFactor();
		Vault proxy = proxy(new Broken(), true);
		assertThatIllegalArgumentException().isThrownBy(() -> proxy.open("sesame"))
			.withMessageContaining("@RequiresFactor")
			.withMessageContaining("'5 minutes'");
	}

	private static Vault proxy(Vault vault, boolean ofClass) {
		DefaultAdvisorAutoProxyCreator proxies = new DefaultAdvisorAutoProxyCreator();
		proxies.setProxyTargetClass(ofClass);
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean(AnnotationAdvisor.class, FactorAnnotations::requiresFactor);
			context.registerBean(DefaultAdvisorAutoProxyCreator.class, () -> proxies);
			context.registerBean(Vault.class, () -> vault);
			context.refresh();
			return context.getBean(Vault.class);
		}
	}

	interface Vault {

		String open(String word);

	}

	static class Broken implements Vault {

		@Override
		@RequiresFactor(within = "5 minutes")
		public String open(String word) {
			return "gold";
		}

	}

	interface VaultOfMethod extends Vault {

		@Override
		@RequiresFactor(within = "PT5M")
		String open(String word);

	}

	@RequiresFactor(within = "PT5M")
	interface VaultOfType extends Vault {

	}

	static class OfMethod implements VaultOfMethod {

		@Override
		public String open(String word) {
			return "gold";
		}

	}

	static class OfType implements VaultOfType {

		@Override
		public String open(String word) {
			return "gold";
		}

	}

	abstract static class Generic<T> {

		@RequiresFactor(within = "PT5M")
		abstract String open(T word);

	}

	static class Overriding extends Generic<String> implements Vault {

		@Override
		public String open(String word) {
			return "gold";
		}

	}

	@RequiresFactor(within = "PT5M")
	abstract static class Parent implements Vault {

	}

	static class OfParent extends Parent {

		@Override
		public String open(String word) {
			return "gold";
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@RequiresFactor(within = "PT5M")
	@interface Fresh {

	}

	static class OfMetaAnnotation implements Vault {

		@Override
		@Fresh
		public String open(String word) {
			return "gold";
		}

	}

}
