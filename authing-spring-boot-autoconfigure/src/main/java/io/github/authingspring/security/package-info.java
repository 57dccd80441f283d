/**
 * Principal, login tokens, shared sign-in logic and permissions, for Spring Security.
 */
@NullMarked
package io.github.authingspring.security;

import org.jspecify.annotations.NullMarked;
