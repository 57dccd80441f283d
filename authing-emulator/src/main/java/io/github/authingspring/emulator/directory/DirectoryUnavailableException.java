package io.github.authingspring.emulator.directory;

import com.unboundid.ldap.sdk.LDAPException;

/**
 * The directory cannot be reached or does not answer as it should.
 */
public final class DirectoryUnavailableException extends RuntimeException {

	DirectoryUnavailableException(LDAPException cause) {
		super("The directory cannot be used: " + cause.getResultCode(), cause);
	}

}
