package io.github.authingspring;

import io.github.authingspring.security.PermissionService;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the tests that share a context not share what its users may do.
 */
class ForgetPermissions implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		if (test.hasApplicationContext()) {
			ApplicationContext context = test.getApplicationContext();
			context.getBeanProvider(PermissionService.class).ifAvailable(PermissionService::evictAll);
		}
	}

}
