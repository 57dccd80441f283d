package io.github.authingspring.test;

import io.github.authingspring.security.PermissionService;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets the application forget what users of the emulator might do, as the emulator goes
 * back to its seed.
 */
final class EmulatorTestExecutionListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		if (TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AuthingEmulatorTest.class)) {
			test.getApplicationContext().getBeanProvider(PermissionService.class).forEach(PermissionService::evictAll);
		}
	}

}
