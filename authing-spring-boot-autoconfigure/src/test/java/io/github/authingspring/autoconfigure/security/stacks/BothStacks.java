package io.github.authingspring.autoconfigure.security.stacks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.authingspring.EventLoops;
import io.github.authingspring.SharedEmulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that run on each {@link Stack}, with the shared emulator.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.authingspring.autoconfigure.security.stacks.Stack#tested")
@Tag("both-stacks")
@ExtendWith({ SharedEmulator.class, EventLoops.class })
@interface BothStacks {

}
