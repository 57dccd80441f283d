/**
 * In-memory state of the emulator, all of it readable and writable as JSON. Internal, not
 * API.
 */
@NullMarked
package io.github.authingspring.emulator.store;

import org.jspecify.annotations.NullMarked;
