package io.github.authingspring.sample;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * What the next page tells, and no other. In the session until then.
 *
 * @param path the path of that page
 * @param attributes what it tells
 */
record Flash(String path, HashMap<String, Object> attributes) implements Serializable {

	private static final String NAME = Flash.class.getName();

	/**
	 * Go to a page that tells something.
	 * @param path the path of the page
	 * @param attributes what it tells
	 * @param session the session
	 * @return the redirect
	 */
	static Rendering redirect(String path, Map<String, ?> attributes, WebSession session) {
		session.getAttributes().put(NAME, new Flash(path, new HashMap<>(attributes)));
		return redirect(path);
	}

	static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.FOUND).build();
	}

	/**
	 * Return what the page of an exchange tells, once.
	 */
	static Map<String, Object> take(ServerWebExchange exchange, WebSession session) {
		if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())
				|| !(session.getAttribute(NAME) instanceof Flash flash)
				|| !flash.path().equals(exchange.getRequest().getPath().pathWithinApplication().value())) {
			return Map.of();
		}
		session.getAttributes().remove(NAME);
		return flash.attributes();
	}

	@Override
	public String toString() {
		return "Flash[path=" + this.path + "]";
	}

}
