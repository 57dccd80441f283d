/**
 * Auto-configuration of the Spring Security integration, for any kind of application.
 */
@NullMarked
package io.github.authingspring.autoconfigure.security;

import org.jspecify.annotations.NullMarked;
