package io.github.authingspring.emulator.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What clients were handed and may present later.
 */
public final class Vouchers {

	private final List<Voucher> vouchers;

	Vouchers(Collection<Voucher> vouchers) {
		this.vouchers = new ArrayList<>(vouchers);
	}

	/**
	 * Adds a voucher.
	 * @param voucher the voucher
	 * @param now the time; those that ended before are dropped
	 */
	public synchronized void add(Voucher voucher, Instant now) {
		this.vouchers.removeIf((other) -> !now.isBefore(other.expiresAt()));
		this.vouchers.add(voucher);
	}

	/**
	 * Finds a voucher that has not ended.
	 * @param kind what it is
	 * @param value the value the client presents
	 * @param now the time
	 * @return the voucher, used or not
	 */
	public synchronized Optional<Voucher> find(String kind, String value, Instant now) {
		return this.vouchers.stream()
			.filter((voucher) -> voucher.kind().equals(kind) && voucher.value().equals(value))
			.filter((voucher) -> now.isBefore(voucher.expiresAt()))
			.findFirst();
	}

	/**
	 * Uses a voucher. Of several parallel uses one finds it unused.
	 * @param kind what it is
	 * @param value the value the client presents
	 * @param now the time
	 * @return the voucher as it was before
	 */
	public synchronized Optional<Voucher> use(String kind, String value, Instant now) {
		Optional<Voucher> found = find(kind, value, now);
		found.ifPresent((voucher) -> this.vouchers.set(this.vouchers.indexOf(voucher),
				new Voucher(kind, value, voucher.userId(), voucher.details(), voucher.expiresAt(), true)));
		return found;
	}

	/**
	 * Removes vouchers by what they are bound to.
	 * @param detail the name of the detail
	 * @param value its value
	 */
	public synchronized void removeAll(String detail, String value) {
		this.vouchers.removeIf((voucher) -> voucher.detail(detail).equals(value));
	}

	/**
	 * Removes a voucher.
	 * @param kind what it is
	 * @param value the value the client has
	 */
	public synchronized void remove(String kind, String value) {
		this.vouchers.removeIf((voucher) -> voucher.kind().equals(kind) && voucher.value().equals(value));
	}

	synchronized List<Voucher> list() {
		return List.copyOf(this.vouchers);
	}

}
