/**
 * Sign-in and permissions for servlet applications.
 */
@NullMarked
package io.github.authingspring.security.web;

import org.jspecify.annotations.NullMarked;
