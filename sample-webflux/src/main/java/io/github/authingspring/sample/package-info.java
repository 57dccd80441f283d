/**
 * Back office of a book shop that signs in through Authing, on WebFlux.
 */
@NullMarked
package io.github.authingspring.sample;

import org.jspecify.annotations.NullMarked;
