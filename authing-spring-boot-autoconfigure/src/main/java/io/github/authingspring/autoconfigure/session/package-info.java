/**
 * Auto-configuration of sessions that several instances share.
 */
@NullMarked
package io.github.authingspring.autoconfigure.session;

import org.jspecify.annotations.NullMarked;
