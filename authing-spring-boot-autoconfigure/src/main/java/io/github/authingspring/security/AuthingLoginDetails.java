package io.github.authingspring.security;

import java.io.Serial;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How a sign-in came to a reactive application: the details of its
 * {@link org.springframework.security.core.Authentication}. Those of servlet applications
 * are Spring Security's.
 *
 * @param remoteAddress the address of the end user, as far as
 * {@code server.forward-headers-strategy} trusts what proxies say; {@code null} if
 * unknown
 */
public record AuthingLoginDetails(@Nullable String remoteAddress) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Return the details of a request.
	 * @param request the request that signs a user in
	 * @return its details
	 */
	public static AuthingLoginDetails of(ServerHttpRequest request) {
		InetSocketAddress remote = request.getRemoteAddress();
		return new AuthingLoginDetails((remote != null) ? address(remote) : null);
	}

	/**
	 * What proxies say is not resolved, and may be in brackets.
	 */
	private static String address(InetSocketAddress remote) {
		InetAddress known = remote.getAddress();
		String text = (known != null) ? known.getHostAddress() : remote.getHostString();
		return (text.startsWith("[") && text.endsWith("]")) ? text.substring(1, text.length() - 1) : text;
	}

}
