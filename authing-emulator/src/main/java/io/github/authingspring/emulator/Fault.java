package io.github.authingspring.emulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with requests. Immutable: each method returns another fault.
 *
 * <pre>{@code
 * emulator.faults(Fault.of("loginByEmail").status(503));
 * }</pre>
 */
public final class Fault {

	private final Map<String, Object> rule;

	private Fault(Map<String, Object> rule) {
		this.rule = rule;
	}

	/**
	 * Returns a fault of all requests, which does nothing yet.
	 * @return a fault of all requests
	 */
	public static Fault ofAll() {
		return new Fault(Map.of());
	}

	/**
	 * Returns a fault of a GraphQL operation, which does nothing yet.
	 * @param operation the operation, such as {@code loginByEmail}
	 * @return a fault of the operation
	 */
	public static Fault of(String operation) {
		return ofAll().with("operation", operation);
	}

	/**
	 * Returns a fault of requests to a path, which does nothing yet.
	 * @param path the beginning of the path
	 * @return a fault of such requests
	 */
	public static Fault ofPath(String path) {
		return ofAll().with("path", path);
	}

	/**
	 * Strikes only one of the requests.
	 * @param call which one, counted from 1
	 * @return such a fault
	 */
	public Fault atCall(int call) {
		return with("call", call);
	}

	/**
	 * Lets the answer wait.
	 * @param latency how long
	 * @return such a fault
	 */
	public Fault latency(Duration latency) {
		return with("latency", latency.toString());
	}

	/**
	 * Answers with an HTTP status instead.
	 * @param status the status, from 200 to 599
	 * @return such a fault
	 */
	public Fault status(int status) {
		return with("status", status);
	}

	/**
	 * Answers with an Authing code instead.
	 * @param code the code, such as 2000
	 * @return such a fault
	 */
	public Fault code(int code) {
		return code(code, null);
	}

	/**
	 * Answers with an Authing code and data instead.
	 * @param code the code, such as 2000
	 * @param data the data, as JSON knows it
	 * @return such a fault
	 */
	public Fault code(int code, @Nullable Object data) {
		Fault answering = with("code", code);
		return (data != null) ? answering.with("data", data) : answering;
	}

	/**
	 * Resets the connection without an answer.
	 * @return such a fault
	 */
	public Fault reset() {
		return with("effect", "RESET");
	}

	/**
	 * Breaks the answer off in the middle.
	 * @return such a fault
	 */
	public Fault truncate() {
		return with("effect", "TRUNCATE");
	}

	/**
	 * Answers with what is no JSON.
	 * @return such a fault
	 */
	public Fault garbage() {
		return with("effect", "GARBAGE");
	}

	/**
	 * Answers byte by byte.
	 * @return such a fault
	 */
	public Fault drip() {
		return with("effect", "DRIP");
	}

	private Fault with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.rule);
		more.put(name, value);
		return new Fault(more);
	}

	Map<String, Object> rule() {
		return this.rule;
	}

}
