package io.github.authingspring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Keeps what is observed.
 */
public final class ObservationRecorder implements ObservationHandler<Observation.Context> {

	private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();

	private final List<Observation.Event> events = new CopyOnWriteArrayList<>();

	@Override
	public void onEvent(Observation.Event event, Observation.Context context) {
		this.events.add(event);
	}

	@Override
	public void onStop(Observation.Context context) {
		this.stopped.add(context);
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

	/**
	 * Return what has ended, in order.
	 * @return the contexts
	 */
	public List<Observation.Context> stopped() {
		return this.stopped;
	}

	/**
	 * Return the context of the only observation of a name that has ended.
	 * @param name the name
	 * @return the context
	 */
	public Observation.Context only(String name) {
		List<Observation.Context> named = this.stopped.stream()
			.filter((context) -> name.equals(context.getName()))
			.toList();
		if (named.size() != 1) {
			throw new AssertionError("%d observations '%s'".formatted(named.size(), name));
		}
		return named.get(0);
	}

	/**
	 * Return the names of what happened, in order.
	 * @return the names
	 */
	public List<String> events() {
		return this.events.stream().map(Observation.Event::getName).toList();
	}

}
