/**
 * Auto-configuration of what several instances of an application share through Redis.
 */
@NullMarked
package io.github.authingspring.autoconfigure.redis;

import org.jspecify.annotations.NullMarked;
