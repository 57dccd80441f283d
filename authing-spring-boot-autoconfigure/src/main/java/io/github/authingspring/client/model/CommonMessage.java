package io.github.authingspring.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Authing's plain acknowledgement.
 *
 * @param code 200
 * @param message a text, in the language asked for
 */
public record CommonMessage(int code, @Nullable String message) {

}
