package io.github.authingspring.emulator.store;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file, of which only the fingerprint is kept.
 *
 * @param key what it is referred to by
 * @param fingerprint the fingerprint of the photo, null when it is not an image
 */
public record Upload(String key, @Nullable String fingerprint) {

}
