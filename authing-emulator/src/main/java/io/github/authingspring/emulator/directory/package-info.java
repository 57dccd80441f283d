/**
 * LDAP directory behind the LDAP and AD login. Internal, not API.
 */
@NullMarked
package io.github.authingspring.emulator.directory;

import org.jspecify.annotations.NullMarked;
