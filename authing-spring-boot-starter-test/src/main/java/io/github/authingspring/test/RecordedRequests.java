package io.github.authingspring.test;

import java.util.List;

import io.github.authingspring.emulator.AuthingEmulator;
import io.github.authingspring.emulator.RecordedRequest;
import org.assertj.core.api.AssertProvider;

/**
 * The requests that the emulator has answered in a test, their secrets masked.
 *
 * <pre class="code">
 * assertThat(requests).hasOperation("loginByEmail");
 * </pre>
 */
public final class RecordedRequests implements AssertProvider<RecordedRequestsAssert> {

	private final AuthingEmulator emulator;

	/**
	 * Create the requests of an emulator.
	 * @param emulator the emulator
	 */
	public RecordedRequests(AuthingEmulator emulator) {
		this.emulator = emulator;
	}

	/**
	 * Return the requests so far.
	 * @return the requests, oldest first
	 */
	public List<RecordedRequest> list() {
		return this.emulator.requests();
	}

	/**
	 * Return assertions. Called by {@code assertThat(requests)}.
	 * @return assertions on the requests so far
	 */
	@Override
	public RecordedRequestsAssert assertThat() {
		return new RecordedRequestsAssert(list());
	}

}
