/**
 * Sign-in and permissions for WebFlux applications.
 */
@NullMarked
package io.github.authingspring.security.web.server;

import org.jspecify.annotations.NullMarked;
