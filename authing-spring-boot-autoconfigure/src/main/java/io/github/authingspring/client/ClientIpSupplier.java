package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

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

}
