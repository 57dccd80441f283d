/**
 * HTTP side of the emulator: routes, filters and the rendering of answers. Internal, not
 * API.
 */
@NullMarked
package io.github.authingspring.emulator.http;

import org.jspecify.annotations.NullMarked;
