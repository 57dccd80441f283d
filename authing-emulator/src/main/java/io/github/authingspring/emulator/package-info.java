/**
 * An Authing-compatible server for development and tests.
 */
@NullMarked
package io.github.authingspring.emulator;

import org.jspecify.annotations.NullMarked;
