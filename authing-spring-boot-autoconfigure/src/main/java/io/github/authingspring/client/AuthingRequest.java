package io.github.authingspring.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * What one call sends: the operation, where it goes, and its values. Immutable; secrets
 * are masked in {@link #toString()}. Requests are built by the operations.
 *
 * @param <T> the type of the result
 */
public final class AuthingRequest<T> {

	private final String operation;

	private final Endpoint endpoint;

	private final Map<String, RequestValue> values;

	private final AnswerReader<T> reader;

	AuthingRequest(String operation, Endpoint endpoint, Map<String, RequestValue> values, AnswerReader<T> reader) {
		this.operation = operation;
		this.endpoint = endpoint;
		this.values = Collections.unmodifiableMap(values);
		this.reader = reader;
	}

	/**
	 * Begin a GraphQL request.
	 */
	static <T> AuthingRequest<T> graphQl(String operation, GraphQlDocument document, AnswerReader<T> reader) {
		return new AuthingRequest<>(operation, Endpoint.graphQl(document), Map.of(), reader);
	}

	/**
	 * Begin a REST request that reads and may be repeated.
	 */
	static <T> AuthingRequest<T> get(String operation, String path, AnswerReader<T> reader) {
		return new AuthingRequest<>(operation, Endpoint.rest(HttpMethod.GET, path), Map.of(), reader);
	}

	/**
	 * Begin a REST request with a JSON body that is sent once.
	 */
	static <T> AuthingRequest<T> post(String operation, String path, AnswerReader<T> reader) {
		return new AuthingRequest<>(operation, Endpoint.rest(HttpMethod.POST, path), Map.of(), reader);
	}

	AuthingRequest<T> at(UnaryOperator<Endpoint> change) {
		return new AuthingRequest<>(this.operation, change.apply(this.endpoint), this.values, this.reader);
	}

	AuthingRequest<T> answers(UnaryOperator<AnswerReader<T>> change) {
		return new AuthingRequest<>(this.operation, this.endpoint, this.values, change.apply(this.reader));
	}

	/**
	 * Add a required text.
	 * @throws IllegalArgumentException if the text is blank
	 */
	AuthingRequest<T> text(String name, String value) {
		return with(name, new RequestValue.Plain(required(name, value)));
	}

	/**
	 * Add a value that is left out when {@code null}.
	 */
	AuthingRequest<T> optional(String name, @Nullable Object value) {
		return (value != null) ? with(name, new RequestValue.Plain(value)) : this;
	}

	/**
	 * Add a required text that is never shown.
	 * @throws IllegalArgumentException if the text is blank
	 */
	AuthingRequest<T> secret(String name, String value) {
		return with(name, new RequestValue.Secret(required(name, value)));
	}

	/**
	 * Add a secret that is left out when {@code null}.
	 */
	AuthingRequest<T> optionalSecret(String name, @Nullable String value) {
		return (value != null) ? with(name, new RequestValue.Secret(value)) : this;
	}

	/**
	 * Add a required text that is encrypted and never shown.
	 * @throws IllegalArgumentException if the text is blank
	 */
	AuthingRequest<T> encrypted(String name, String value) {
		return with(name, new RequestValue.Encrypted(required(name, value)));
	}

	AuthingRequest<T> with(String name, RequestValue value) {
		Map<String, RequestValue> added = new LinkedHashMap<>(this.values);
		added.put(name, value);
		return new AuthingRequest<>(this.operation, this.endpoint, added, this.reader);
	}

	private String required(String name, String value) {
		Assert.hasText(value, () -> "'%s' of '%s' must not be empty".formatted(name, this.operation));
		return value;
	}

	/**
	 * Return the documented name of the operation in camelCase.
	 * @return the name, such as {@code loginByEmail}
	 */
	public String operation() {
		return this.operation;
	}

	/**
	 * Return the HTTP method.
	 * @return the method
	 */
	public HttpMethod method() {
		return this.endpoint.method();
	}

	/**
	 * Return the path below the host.
	 * @return the path, without query
	 */
	public String path() {
		return this.endpoint.path();
	}

	Endpoint endpoint() {
		return this.endpoint;
	}

	Map<String, RequestValue> values() {
		return this.values;
	}

	AnswerReader<T> reader() {
		return this.reader;
	}

	@Override
	public String toString() {
		return this.operation + this.values;
	}

}
