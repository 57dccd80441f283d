package io.github.authingspring.emulator.directory;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import io.github.authingspring.emulator.crypto.PasswordHasher;
import io.github.authingspring.emulator.store.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * An LDAP server in memory, started when it is first needed.
 */
final class BuiltInDirectory implements AutoCloseable {

	private static final String BASE = "dc=corp,dc=example,dc=com";

	private static final String DOMAIN = "corp.example.com";

	private final Supplier<List<DirectoryEntry>> people;

	private final PasswordHasher hasher;

	private @Nullable InMemoryDirectoryServer server;

	private List<DirectoryEntry> loaded = List.of();

	BuiltInDirectory(Supplier<List<DirectoryEntry>> people, PasswordHasher hasher) {
		this.people = people;
		this.hasher = hasher;
	}

	synchronized DirectoryAddress address() {
		try {
			InMemoryDirectoryServer running = running();
			load(running, this.people.get());
			return new DirectoryAddress("127.0.0.1", running.getListenPort(), BASE);
		}
		catch (LDAPException ex) {
			throw new DirectoryUnavailableException(ex);
		}
	}

	private InMemoryDirectoryServer running() throws LDAPException {
		InMemoryDirectoryServer present = this.server;
		if (present != null) {
			return present;
		}
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
		config.setListenerConfigs(
				new InMemoryListenerConfig("loopback", InetAddress.getLoopbackAddress(), 0, null, null, null));
		config.setSchema(null);
		config.setPasswordEncoders(new HashedPasswordEncoder(this.hasher));
		InMemoryDirectoryServer started = new InMemoryDirectoryServer(config);
		started.startListening();
		this.server = started;
		return started;
	}

	private void load(InMemoryDirectoryServer running, List<DirectoryEntry> entries) throws LDAPException {
		if (entries.equals(this.loaded)) {
			return;
		}
		running.clear();
		running.add(new Entry(BASE, List.of()));
		for (DirectoryEntry entry : entries) {
			running.add(toLdap(entry));
		}
		this.loaded = entries;
	}

	private static Entry toLdap(DirectoryEntry person) throws LDAPException {
		String name = (person.name() != null) ? person.name() : person.username();
		Entry entry = new Entry(new DN(new RDN("cn", person.kind() + " " + person.username()), new DN(BASE)));
		entry.addAttribute("objectClass", "top", "person");
		entry.addAttribute("displayName", name);
		entry.addAttribute("userPassword", HashedPasswordEncoder.PREFIX + person.password());
		if (person.mail() != null) {
			entry.addAttribute("mail", person.mail());
		}
		if (DirectoryKind.AD.code().equals(person.kind())) {
			entry.addAttribute("sAMAccountName", person.username());
			entry.addAttribute("userPrincipalName", person.username() + "@" + DOMAIN);
		}
		else {
			entry.addAttribute("uid", person.username());
		}
		return entry;
	}

	@Override
	public synchronized void close() {
		if (this.server != null) {
			this.server.shutDown(true);
		}
	}

}
