package io.github.authingspring.autoconfigure;

import io.github.authingspring.client.ClientIpSupplier;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes the address of the end user from the current request. Forwarded headers count
 * only as far as {@code server.forward-headers-strategy} trusts them.
 */
final class ServletClientIpSupplier implements ClientIpSupplier {

	@Override
	public @Nullable String clientIp() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getRemoteAddr() : null;
	}

}
