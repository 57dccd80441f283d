/**
 * Docker Compose services of Authing's emulator.
 */
@NullMarked
package io.github.authingspring.autoconfigure.docker.compose;

import org.jspecify.annotations.NullMarked;
