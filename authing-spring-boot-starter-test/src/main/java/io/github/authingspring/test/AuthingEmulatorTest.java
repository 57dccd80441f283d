package io.github.authingspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs tests with the emulator. There is one for all tests of a JVM, and before each test
 * it is back at its seed, without messages, recorded requests and faults, and at real
 * time. Tests with it never run at the same time as each other.
 * <p>
 * Parameters of test methods, and beans if the test has an application context, are
 * {@link io.github.authingspring.emulator.AuthingEmulator}, which also has the clock and
 * the faults, {@link Inbox} and {@link RecordedRequests}. Together with
 * {@code @SpringBootTest} or a slice, the application uses this emulator, whatever
 * {@code authing.app-id} says. It forgets the permissions of all users before each test,
 * and sends codes without waiting in between, unless {@code authing.login.code.*} is set.
 * Contexts are shared between tests as ever.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(AuthingEmulatorExtension.class)
@ResourceLock("io.github.authingspring.emulator")
public @interface AuthingEmulatorTest {

}
