/**
 * Authing's emulator as a container of Testcontainers.
 */
@NullMarked
package io.github.authingspring.test.containers;

import org.jspecify.annotations.NullMarked;
