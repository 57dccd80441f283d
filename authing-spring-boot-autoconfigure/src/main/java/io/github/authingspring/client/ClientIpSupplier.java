package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * Knows the address of the end user on whose behalf a call is made. Authing counts failed
 * sign-ins by this address.
 */
@FunctionalInterface
public interface ClientIpSupplier {

	/**
	 * Return the address, asked on the thread that executes a call.
	 * @return an IPv4 or IPv6 address; {@code null} if there is no end user
	 */
	@Nullable String clientIp();

	/**
	 * Return the address, asked in place of {@link #clientIp()} for every call. A
	 * supplier that knows the end user of a reactive application finds the request in the
	 * context; without such a supplier the context is ignored.
	 * @param context the context of whoever subscribes to the call; empty for calls that
	 * block
	 * @return an IPv4 or IPv6 address; {@code null} if there is no end user
	 */
	default @Nullable String clientIp(ContextView context) {
		return clientIp();
	}

}
