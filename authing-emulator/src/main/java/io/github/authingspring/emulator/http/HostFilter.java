package io.github.authingspring.emulator.http;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Refuses requests by which a web page elsewhere could reach the emulator: for a foreign
 * host name (DNS rebinding) and from a foreign origin.
 */
final class HostFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private final Set<String> allowedHosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

	HostFilter(Collection<String> additionalHosts) {
		additionalHosts.forEach((host) -> this.allowedHosts.add(host.toLowerCase(Locale.ROOT)));
	}

	@Override
	public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
		List<String> hosts = request.headers().header(HttpHeaders.HOST);
		String host = (hosts.size() == 1) ? hosts.get(0) : null;
		if (!isAllowed(host)) {
			return refuse("The emulator does not answer for the host '" + printable(host)
					+ "': use localhost, or allow the host with allowedHosts");
		}
		String origin = request.headers().firstHeader(HttpHeaders.ORIGIN);
		if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
			return refuse("The emulator does not answer pages of the origin '" + printable(origin) + "'");
		}
		return next.handle(request);
	}

	private boolean isAllowed(@Nullable String host) {
		return host != null && this.allowedHosts.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
	}

	private static String printable(@Nullable String text) {
		return (text != null) ? text.replaceAll("[^\\w.:/\\[\\]-]", "?") : "";
	}

	private static Mono<ServerResponse> refuse(String text) {
		return Responses.text(403, MediaType.TEXT_PLAIN, text);
	}

}
