package io.github.authingspring.emulator.directory;

import org.jspecify.annotations.Nullable;

/**
 * A user found in a directory.
 *
 * @param dn the distinguished name
 * @param username the login name
 * @param name the full name
 * @param mail the email address
 */
public record DirectoryUser(String dn, String username, @Nullable String name, @Nullable String mail) {

}
