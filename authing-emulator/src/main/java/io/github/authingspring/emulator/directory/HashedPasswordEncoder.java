package io.github.authingspring.emulator.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.unboundid.ldap.listener.InMemoryPasswordEncoder;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.ResultCode;
import io.github.authingspring.emulator.crypto.PasswordHasher;

/**
 * Keeps the hashes of the state in the built-in directory.
 */
final class HashedPasswordEncoder extends InMemoryPasswordEncoder {

	static final String PREFIX = "{PBKDF2}";

	private final PasswordHasher hasher;

	HashedPasswordEncoder(PasswordHasher hasher) {
		super(PREFIX, null);
		this.hasher = hasher;
	}

	@Override
	protected byte[] encodePassword(byte[] clearPassword, ReadOnlyEntry entry, List<Modification> modifications) {
		return this.hasher.hash(clearPassword).getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	protected void ensurePreEncodedPasswordAppearsValid(byte[] encodedPassword, ReadOnlyEntry entry,
			List<Modification> modifications) throws LDAPException {
		if (!PasswordHasher.isHash(new String(encodedPassword, StandardCharsets.US_ASCII))) {
			throw new LDAPException(ResultCode.PARAM_ERROR, "The password is not a hash");
		}
	}

	@Override
	protected boolean passwordMatches(byte[] clearPassword, byte[] encodedPassword, ReadOnlyEntry entry) {
		return this.hasher.matches(clearPassword, new String(encodedPassword, StandardCharsets.US_ASCII));
	}

	@Override
	protected byte[] extractClearPassword(byte[] encodedPassword, ReadOnlyEntry entry) throws LDAPException {
		throw new LDAPException(ResultCode.NOT_SUPPORTED, "A hash cannot be undone");
	}

	@Override
	public void toString(StringBuilder buffer) {
		buffer.append("HashedPasswordEncoder");
	}

}
