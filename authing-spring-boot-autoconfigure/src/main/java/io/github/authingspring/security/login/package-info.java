/**
 * The steps, forms and pages of a sign-in, the same for servlet and WebFlux applications.
 * What is public here serves the adapters of this library and may change at any time.
 */
@NullMarked
package io.github.authingspring.security.login;

import org.jspecify.annotations.NullMarked;
