package io.github.authingspring.test;

import java.util.LinkedHashMap;
import java.util.Map;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Takes bearer tokens of users of tests in place of an {@code AuthingTokenDecoder}.
 */
final class TestUserTokens implements MethodInterceptor {

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		@Nullable Object[] arguments = invocation.getArguments();
		TestToken token = (invocation.getMethod().getName().equals("decode") && arguments.length == 1
				&& arguments[0] instanceof String value) ? TestToken.read(value) : null;
		return (token != null) ? jwt(token) : invocation.proceed();
	}

	private static Jwt jwt(TestToken token) {
		Map<String, Object> claims = new LinkedHashMap<>(token.claims());
		claims.remove(TestToken.GRANTS);
		claims.put("iat", token.issuedAt());
		claims.put("exp", token.expiresAt());
		return Jwt.withTokenValue(token.value())
			.header("alg", "HS256")
			.claims((target) -> target.putAll(claims))
			.build();
	}

}
