/**
 * Sign-in on Authing's own page by OpenID Connect, the same for servlet and WebFlux
 * applications. What is public here serves the adapters of this library and may change at
 * any time.
 */
@NullMarked
package io.github.authingspring.security.login.hosted;

import org.jspecify.annotations.NullMarked;
