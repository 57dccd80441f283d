package io.github.authingspring.test;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Supplier;

import io.github.authingspring.emulator.AuthingEmulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes the shared emulator back to its seed, and gives it to test methods.
 */
final class AuthingEmulatorExtension implements BeforeEachCallback, ParameterResolver {

	private static final Map<Class<?>, Supplier<?>> PARAMETERS = Map.of(AuthingEmulator.class, SharedEmulator::get,
			Inbox.class, () -> new Inbox(SharedEmulator.get()), RecordedRequests.class,
			() -> new RecordedRequests(SharedEmulator.get()));

	@Override
	public void beforeEach(ExtensionContext context) {
		SharedEmulator.get().reset();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getDeclaringExecutable() instanceof Method
				&& PARAMETERS.containsKey(parameter.getParameter().getType())
				&& !parameter.isAnnotated(Autowired.class);
	}

	@Override
	public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Supplier<?> value = PARAMETERS.get(parameter.getParameter().getType());
		return (value != null) ? value.get() : null;
	}

}
