package io.github.authingspring.test;

import java.util.List;

import io.github.authingspring.emulator.RecordedRequest;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on {@link RecordedRequests}.
 */
public final class RecordedRequestsAssert extends AbstractAssert<RecordedRequestsAssert, List<RecordedRequest>> {

	RecordedRequestsAssert(List<RecordedRequest> requests) {
		super(requests, RecordedRequestsAssert.class);
	}

	/**
	 * Verify that an operation was called.
	 * @param operation the name of the GraphQL operation, such as {@code loginByEmail}
	 * @return these assertions
	 */
	public RecordedRequestsAssert hasOperation(String operation) {
		if (count(operation) == 0) {
			failWithMessage("Expected a call of '%s'. These requests came: %s", operation, summary());
		}
		return this;
	}

	/**
	 * Verify how often an operation was called.
	 * @param operation the name of the GraphQL operation, such as {@code loginByEmail}
	 * @param times how often; 0 for never
	 * @return these assertions
	 */
	public RecordedRequestsAssert hasOperation(String operation, int times) {
		if (count(operation) != times) {
			failWithMessage("Expected %s calls of '%s'. These requests came: %s", times, operation, summary());
		}
		return this;
	}

	/**
	 * Verify that there was a request to a path.
	 * @param path the path, without query
	 * @return these assertions
	 */
	public RecordedRequestsAssert hasPath(String path) {
		if (this.actual.stream().noneMatch((request) -> path(request).equals(path))) {
			failWithMessage("Expected a request to '%s'. These requests came: %s", path, summary());
		}
		return this;
	}

	/**
	 * Verify that there was no request.
	 * @return these assertions
	 */
	public RecordedRequestsAssert isEmpty() {
		if (!this.actual.isEmpty()) {
			failWithMessage("Expected no requests. These came: %s", summary());
		}
		return this;
	}

	private long count(String operation) {
		return this.actual.stream().filter((request) -> operation.equals(request.operation())).count();
	}

	private static String path(RecordedRequest request) {
		int query = request.path().indexOf('?');
		return (query != -1) ? request.path().substring(0, query) : request.path();
	}

	private List<String> summary() {
		return this.actual.stream().map(RecordedRequestsAssert::summary).toList();
	}

	private static String summary(RecordedRequest request) {
		String operation = request.operation();
		return "%s %s (%s)".formatted(request.method(), (operation != null) ? operation : path(request),
				request.status());
	}

}
