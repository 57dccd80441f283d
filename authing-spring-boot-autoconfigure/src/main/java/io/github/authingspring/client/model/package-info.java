/**
 * Results of the client: records and enums, as Authing documents them.
 */
@NullMarked
package io.github.authingspring.client.model;

import org.jspecify.annotations.NullMarked;
