/**
 * Authing operations, one class per operation group. Internal, not API.
 */
@NullMarked
package io.github.authingspring.emulator.handler;

import org.jspecify.annotations.NullMarked;
