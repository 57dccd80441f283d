/**
 * Auto-configuration of what an application tells about Authing's health.
 */
@NullMarked
package io.github.authingspring.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
