/**
 * Auto-configuration of the Spring Security integration for servlet applications.
 */
@NullMarked
package io.github.authingspring.autoconfigure.security.servlet;

import org.jspecify.annotations.NullMarked;
