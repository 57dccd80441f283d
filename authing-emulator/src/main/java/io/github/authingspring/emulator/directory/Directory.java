package io.github.authingspring.emulator.directory;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.store.DirectoryEntry;

/**
 * A directory: users are searched anonymously and prove their password by a bind.
 */
public final class Directory implements AutoCloseable {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

	private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

	private static final List<ResultCode> REFUSALS = List.of(ResultCode.INVALID_CREDENTIALS,
			ResultCode.UNWILLING_TO_PERFORM, ResultCode.INAPPROPRIATE_AUTHENTICATION, ResultCode.NO_SUCH_OBJECT,
			ResultCode.CONSTRAINT_VIOLATION);

	private final Supplier<DirectoryAddress> address;

	private final Runnable close;

	private Directory(Supplier<DirectoryAddress> address, Runnable close) {
		this.address = address;
		this.close = close;
	}

	/**
	 * Creates a directory in memory, which starts when it is first needed.
	 * @param people the people in it, read at every login
	 * @param hasher checks passwords
	 * @return the directory
	 */
	public static Directory builtIn(Supplier<List<DirectoryEntry>> people, PasswordHasher hasher) {
		BuiltInDirectory server = new BuiltInDirectory(people, hasher);
		return new Directory(server::address, server::close);
	}

	/**
	 * Uses a directory elsewhere.
	 * @param url its address, of the form {@code ldap://host:port/base}
	 * @return the directory
	 */
	public static Directory at(URI url) {
		DirectoryAddress address = DirectoryAddress.of(url);
		return new Directory(() -> address, () -> {
		});
	}

	/**
	 * Finds a user.
	 * @param kind the kind of directory
	 * @param name the login name
	 * @return the user, if exactly one has this name
	 */
	public Optional<DirectoryUser> find(DirectoryKind kind, String name) {
		DirectoryAddress where = this.address.get();
		try (LDAPConnection connection = connect(where)) {
			SearchRequest search = new SearchRequest(where.base(), SearchScope.SUB, kind.filter(name));
			search.setSizeLimit(2);
			List<SearchResultEntry> entries = connection.search(search).getSearchEntries();
			return (entries.size() == 1) ? Optional.of(user(entries.get(0), kind)) : Optional.empty();
		}
		catch (LDAPException ex) {
			if (ResultCode.SIZE_LIMIT_EXCEEDED.equals(ex.getResultCode())) {
				return Optional.empty();
			}
			throw new DirectoryUnavailableException(ex);
		}
	}

	/**
	 * Checks a password.
	 * @param user the user
	 * @param password the password
	 * @return whether the directory accepts it
	 */
	public boolean accepts(DirectoryUser user, byte[] password) {
		// a bind with an empty password would be an anonymous one, and succeed
		if (password.length == 0) {
			return false;
		}
		try (LDAPConnection connection = connect(this.address.get())) {
			return ResultCode.SUCCESS
				.equals(connection.bind(new SimpleBindRequest(user.dn(), password)).getResultCode());
		}
		catch (LDAPException ex) {
			if (REFUSALS.contains(ex.getResultCode())) {
				return false;
			}
			throw new DirectoryUnavailableException(ex);
		}
	}

	@Override
	public void close() {
		this.close.run();
	}

	private static LDAPConnection connect(DirectoryAddress where) throws LDAPException {
		LDAPConnectionOptions options = new LDAPConnectionOptions();
		options.setConnectTimeoutMillis((int) CONNECT_TIMEOUT.toMillis());
		options.setResponseTimeoutMillis(RESPONSE_TIMEOUT.toMillis());
		return new LDAPConnection(options, where.host(), where.port());
	}

	private static DirectoryUser user(SearchResultEntry entry, DirectoryKind kind) {
		String name = entry.hasAttribute("displayName") ? entry.getAttributeValue("displayName")
				: entry.getAttributeValue("cn");
		String username = Objects.requireNonNullElseGet(entry.getAttributeValue(kind.nameAttribute()), entry::getDN);
		return new DirectoryUser(entry.getDN(), username, name, entry.getAttributeValue("mail"));
	}

}
