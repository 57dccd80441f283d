package io.github.authingspring.emulator.http;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;

/**
 * Logs requests without their query, in which tokens and tickets may be.
 */
final class QuietHttpHandler extends HttpWebHandlerAdapter {

	QuietHttpHandler(WebHandler handler) {
		super(handler);
	}

	@Override
	protected String formatRequest(ServerHttpRequest request) {
		return request.getMethod() + " " + request.getURI().getPath();
	}

}
