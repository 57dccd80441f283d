/**
 * Support for testing applications that use the starter.
 */
@NullMarked
package io.github.authingspring.test;

import org.jspecify.annotations.NullMarked;
