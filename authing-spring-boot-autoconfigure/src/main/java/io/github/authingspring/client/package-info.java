/**
 * Typed client for Authing: one prepared call per documented operation, blocking and
 * reactive.
 */
@NullMarked
package io.github.authingspring.client;

import org.jspecify.annotations.NullMarked;
