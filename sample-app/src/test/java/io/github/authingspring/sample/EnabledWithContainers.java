package io.github.authingspring.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A test that needs a container engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.github.authingspring.sample.ContainerImages#canBeMade",
		disabledReason = "Skipped without a container engine that answers 'docker info', or without the packaged "
				+ "emulator: run 'mvn verify' from the root; -Dcontainers.required=true fails instead")
@interface EnabledWithContainers {

}
