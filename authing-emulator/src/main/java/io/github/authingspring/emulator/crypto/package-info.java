/**
 * Password hashes, the RSA key pair and JSON web tokens of the emulator. Internal, not
 * API.
 */
@NullMarked
package io.github.authingspring.emulator.crypto;

import org.jspecify.annotations.NullMarked;
