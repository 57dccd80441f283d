package io.github.authingspring.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test that uses the sample with the emulator, a directory and Redis in containers, if
 * there is an engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.github.authingspring.sample.ContainerImages#canBeMade",
		disabledReason = "Skipped without a container engine that answers 'docker info', or without the packaged "
				+ "emulator: run 'mvn verify' from the root, with -Dcontainers.required=true to fail instead")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "authing.app-id=unused", "authing.app-host=https://unused.example.com" })
@Import(ContainerConfiguration.class)
@interface ContainerTest {

}
