/**
 * The book shop, without the web: what its applications on Spring MVC and on WebFlux
 * share, with their templates and texts. Controllers are here that look the same in both.
 */
@NullMarked
package io.github.authingspring.sample.shop;

import org.jspecify.annotations.NullMarked;
