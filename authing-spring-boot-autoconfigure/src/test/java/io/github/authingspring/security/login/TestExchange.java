package io.github.authingspring.security.login;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;

/**
 * A request without a server.
 */
final class TestExchange implements LoginExchange {

	final Map<String, String> headers = new HashMap<>();

	final Map<String, String> parameters = new HashMap<>();

	/**
	 * What is kept, {@code null} without a session.
	 */
	@Nullable Map<String, Object> session;

	String root = "";

	String path = "/";

	@Nullable String remoteAddress;

	@Nullable Authentication user;

	private final Map<String, Object> attributes = new HashMap<>();

	@Override
	public HttpMethod method() {
		return HttpMethod.POST;
	}

	@Override
	public String root() {
		return this.root;
	}

	@Override
	public String path() {
		return this.path;
	}

	@Override
	public @Nullable String query() {
		return null;
	}

	@Override
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Override
	public @Nullable String parameter(String name) {
		return this.parameters.get(name);
	}

	@Override
	public byte[] body() {
		return "{}".getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public byte @Nullable [] upload(String name) {
		return null;
	}

	@Override
	public @Nullable String remoteAddress() {
		return this.remoteAddress;
	}

	@Override
	public Object details() {
		return "details";
	}

	@Override
	public @Nullable Authentication user() {
		return this.user;
	}

	@Override
	public @Nullable FormToken formToken() {
		return null;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return this.attributes.get(name);
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.attributes.put(name, value);
	}

	@Override
	public @Nullable Object kept(String name) {
		return (this.session != null) ? this.session.get(name) : null;
	}

	@Override
	public void keep(String name, Object value) {
		if (this.session == null) {
			this.session = new HashMap<>();
		}
		this.session.put(name, value);
	}

	@Override
	public void forget(String name) {
		if (this.session != null) {
			this.session.remove(name);
		}
	}

	@Override
	public void changeSessionId() {
		if (this.session == null) {
			this.session = new HashMap<>();
		}
	}

}
