package io.github.authingspring.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Every operation there is, found by reflection, with arguments that do.
 */
final class OperationCatalogue {

	static final String SECRET = "canary-secret";

	static final String TOKEN = TestClients.token("{\"sub\":\"507f1f77bcf86cd799439011\",\"canary\":1}");

	private static final Set<String> SECRET_NAMES = Set.of("password", "newPassword", "oldPassword", "code",
			"phoneCode", "emailCode", "totp", "recoveryCode", "token", "secondaryUserToken", "accessToken",
			"refreshToken", "idToken", "accessSecret", "cookies", "ticket");

	private OperationCatalogue() {
	}

	/**
	 * Return all operations, the ones with the most parameters first where a name stands
	 * for several.
	 */
	static List<Operation> all() {
		List<Operation> operations = new ArrayList<>();
		operations.addAll(of(AuthenticationClient.class, (client) -> client));
		operations.addAll(of(AuthenticatedClient.class, (client) -> client.as(TOKEN)));
		operations.addAll(of(MfaVerificationOperations.class, (client) -> client.mfa(TOKEN)));
		return operations;
	}

	private static List<Operation> of(Class<?> type, Function<AuthenticationClient, Object> target) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.isDefault() && method.getReturnType() == AuthingCall.class)
			.filter((method) -> !method.getName().equals("call"))
			.sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
			.map((method) -> new Operation(method, target))
			.toList();
	}

	/**
	 * Return the groups that hold operations.
	 */
	static Set<Class<?>> groups() {
		Set<Class<?>> groups = new LinkedHashSet<>();
		all().forEach((operation) -> groups.add(operation.method.getDeclaringClass()));
		return groups;
	}

	/**
	 * An operation.
	 *
	 * @param method its method
	 * @param target what the method is called on
	 */
	record Operation(Method method, Function<AuthenticationClient, Object> target) {

		String name() {
			return this.method.getName();
		}

		AuthingCall<?> on(AuthenticationClient client) {
			try {
				Object[] arguments = Arrays.stream(this.method.getParameters()).map(this::argument).toArray();
				return (AuthingCall<?>) this.method.invoke(this.target.apply(client), arguments);
			}
			catch (InvocationTargetException ex) {
				throw (RuntimeException) ex.getCause();
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private Object argument(Parameter parameter) {
			Class<?> type = parameter.getType();
			if (type == String.class) {
				return SECRET_NAMES.contains(parameter.getName()) ? SECRET : "plain-" + parameter.getName();
			}
			if (type.isEnum()) {
				return type.getEnumConstants()[0];
			}
			return Map
				.<Class<?>, Object>ofEntries(Map.entry(int.class, 1), Map.entry(Object.class, SECRET),
						Map.entry(byte[].class, new byte[] { 1 }), Map.entry(Path.class, Path.of("pom.xml")),
						Map.entry(Map.class, values(parameter)), Map.entry(Pkce.class, Pkce.generate()),
						Map.entry(LoginOptions.class, LoginOptions.defaults().withCaptchaCode(SECRET)),
						Map.entry(RegistrationOptions.class, RegistrationOptions.defaults()),
						Map.entry(WechatOptions.class, WechatOptions.NONE),
						Map.entry(OldContact.class, new OldContact("plain", SECRET)),
						Map.entry(UserIdentifier.class, UserIdentifier.email("a@b.c")),
						Map.entry(ProfileUpdate.class, ProfileUpdate.empty().with(ProfileField.CITY, "Wuhan")))
				.get(type);
		}

		private static Map<String, Object> values(Parameter parameter) {
			return (parameter.getParameterizedType() instanceof ParameterizedType) ? Map.of("school", SECRET)
					: Map.of();
		}

		@Override
		public String toString() {
			return this.method.getDeclaringClass().getSimpleName() + "." + name() + "/"
					+ this.method.getParameterCount();
		}

	}

}
