/**
 * Auto-configuration of the client and of the embedded emulator.
 */
@NullMarked
package io.github.authingspring.autoconfigure;

import org.jspecify.annotations.NullMarked;
