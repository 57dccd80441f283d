package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An operation that answers with an error.
 */
public final class AuthingFailure extends RuntimeException {

	private final ErrorCode code;

	private final @Nullable String detail;

	private final transient @Nullable Map<String, Object> data;

	private AuthingFailure(ErrorCode code, @Nullable String detail, @Nullable Map<String, Object> data) {
		super(code.name(), null, false, false);
		this.code = code;
		this.detail = detail;
		this.data = data;
	}

	static AuthingFailure of(ErrorCode code) {
		return new AuthingFailure(code, null, null);
	}

	static AuthingFailure of(ErrorCode code, Map<String, Object> data) {
		return new AuthingFailure(code, null, data);
	}

	/**
	 * Creates a failure with a text of its own.
	 * @param code the error code
	 * @param detail what is wrong
	 * @return the failure
	 */
	public static AuthingFailure of(ErrorCode code, String detail) {
		return new AuthingFailure(code, detail, null);
	}

	/**
	 * Returns the error code.
	 * @return the error code
	 */
	public ErrorCode code() {
		return this.code;
	}

	/**
	 * Returns code, message and data as they go over the wire.
	 * @param language the language of the message
	 * @return the fields
	 */
	public Map<String, Object> toWire(String language) {
		Map<String, Object> wire = new LinkedHashMap<>();
		wire.put("code", this.code.number());
		wire.put("message", (this.detail != null) ? this.detail : this.code.text(language));
		if (this.data != null) {
			wire.put("data", this.data);
		}
		return wire;
	}

}
