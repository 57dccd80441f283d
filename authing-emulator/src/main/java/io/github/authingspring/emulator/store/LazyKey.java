package io.github.authingspring.emulator.store;

import java.util.function.Supplier;

import io.github.authingspring.emulator.crypto.RsaKeys;
import org.jspecify.annotations.Nullable;

/**
 * A key that is generated when it is first needed, because that takes long.
 */
final class LazyKey implements Supplier<RsaKeys> {

	private final int size;

	private @Nullable RsaKeys key;

	LazyKey(int size, @Nullable String encoded) {
		this.size = size;
		this.key = (encoded != null) ? RsaKeys.from(encoded, size) : null;
	}

	@Override
	public synchronized RsaKeys get() {
		RsaKeys present = this.key;
		if (present == null) {
			present = RsaKeys.generate(this.size);
			this.key = present;
		}
		return present;
	}

	synchronized @Nullable String encoded() {
		return (this.key != null) ? this.key.encodedPrivateKey() : null;
	}

}
