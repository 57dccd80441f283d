package io.github.authingspring.autoconfigure.security.servlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.authingspring.autoconfigure.security.stacks.TestApplication;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * Tests against the one application with the default chain.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TestApplication.class,
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid", "authing.login.code.interval=0s",
				"authing.login.code.max-per-client=10000" })
@AutoConfigureMockMvc
@interface LoginTest {

}
