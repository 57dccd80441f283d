package io.github.authingspring.emulator.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The faults that requests are struck with.
 */
public final class Faults {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private volatile List<Counted> rules = List.of();

	/**
	 * Replaces all faults.
	 * @param json a JSON array of rules
	 * @throws IllegalArgumentException if it is not one
	 */
	public void set(String json) {
		try {
			FaultRule[] read = MAPPER.readValue(json, FaultRule[].class);
			this.rules = Stream.of(read).map((rule) -> new Counted(rule, new AtomicInteger())).toList();
		}
		catch (JacksonException | NullPointerException ex) {
			throw new IllegalArgumentException("The faults must be a JSON array of rules", ex);
		}
	}

	/**
	 * Removes all faults.
	 */
	public void clear() {
		this.rules = List.of();
	}

	Optional<FaultRule> next(String path, @Nullable String operation) {
		Optional<FaultRule> struck = Optional.empty();
		for (Counted counted : this.rules) {
			if (counted.rule().matches(path, operation) && counted.strikes() && struck.isEmpty()) {
				struck = Optional.of(counted.rule());
			}
		}
		return struck;
	}

	private record Counted(FaultRule rule, AtomicInteger calls) {

		boolean strikes() {
			int call = this.calls.incrementAndGet();
			return this.rule.call() == 0 || this.rule.call() == call;
		}

	}

}
