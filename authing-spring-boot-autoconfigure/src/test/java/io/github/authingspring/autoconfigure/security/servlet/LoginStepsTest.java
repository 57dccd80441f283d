package io.github.authingspring.autoconfigure.security.servlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.security.stacks.LoginStepsApplication;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Tests with real requests, a real container and the shared emulator, whose application
 * has the default chain.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = LoginStepsApplication.class,
		properties = { "authing.app-id=app", "authing.app-host=http://stub.invalid", "authing.login.code.interval=0s",
				"authing.login.code.max-per-client=10000" })
@ExtendWith(SharedEmulator.class)
@interface LoginStepsTest {

}
