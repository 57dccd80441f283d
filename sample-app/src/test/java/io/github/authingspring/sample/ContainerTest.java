package io.github.authingspring.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test that uses the sample with the emulator, a directory and Redis in containers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledWithContainers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "authing.app-id=unused", "authing.app-host=https://unused.example.com" })
@Import(ContainerConfiguration.class)
@interface ContainerTest {

}
