package io.github.authingspring.test;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.AuthingTokenSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Refuses calls of an {@link AuthenticationClient} on behalf of users of tests.
 */
final class TestUserCalls implements MethodInterceptor {

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		if (!invocation.getMethod().getName().equals("as") || invocation.getArguments().length != 1
				|| !(invocation.getThis() instanceof AuthenticationClient client)) {
			return invocation.proceed();
		}
		Object argument = invocation.getArguments()[0];
		AuthingTokenSource tokens = (argument instanceof String token) ? AuthingTokenSource.of(token)
				: (AuthingTokenSource) argument;
		return client.as(() -> tokens.token().flatMap(TestUserCalls::refuse));
	}

	private static Mono<String> refuse(String value) {
		TestToken token = TestToken.read(value);
		if (token == null) {
			return Mono.just(value);
		}
		return Mono.error(() -> new IllegalStateException(
				("The user '%s' is there for this test only, and Authing cannot be asked on its behalf: replace the "
						+ "operations by a @MockitoBean, or sign in at the emulator in an @AuthingEmulatorTest")
					.formatted(token.username())));
	}

}
