/**
 * Auto-configuration of the Spring Security integration for reactive applications.
 */
@NullMarked
package io.github.authingspring.autoconfigure.security.reactive;

import org.jspecify.annotations.NullMarked;
