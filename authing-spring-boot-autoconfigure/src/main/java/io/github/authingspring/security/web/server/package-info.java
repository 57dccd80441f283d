/**
 * Sign-in and sessions of reactive web applications.
 */
@NullMarked
package io.github.authingspring.security.web.server;

import org.jspecify.annotations.NullMarked;
