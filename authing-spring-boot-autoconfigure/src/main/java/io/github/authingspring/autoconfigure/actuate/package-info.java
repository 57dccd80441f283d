/**
 * Auto-configuration of what the endpoints of Spring Boot tell about Authing.
 */
@NullMarked
package io.github.authingspring.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
