package io.github.authingspring.security.web.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.authingspring.security.Uncancellable;
import reactor.core.publisher.Mono;

import org.springframework.web.server.WebSession;

/**
 * The session of a request, by the id that the request knows. What is in it is shared
 * with the other requests that know the id: where one of them changes it, the others go
 * on with nothing, as somebody else may be signed in by now.
 */
final class OwnIdSession implements WebSession {

	private final OwnIdSessionStore store;

	private volatile Known known;

	OwnIdSession(OwnIdSessionStore store, WebSession shared, String id) {
		this.store = store;
		this.known = new Known(shared, id);
	}

	WebSession shared() {
		return this.known.shared;
	}

	@Override
	public String getId() {
		return this.known.id;
	}

	/**
	 * Where another request has changed the id, the session may belong to somebody else
	 * by now: then this request goes on with a new one. Goes on to its end, though nobody
	 * may wait for it.
	 */
	@Override
	public Mono<Void> changeSessionId() {
		return Uncancellable.of(Mono.defer(() -> change(this.known)));
	}

	private Mono<Void> change(Known former) {
		if (!this.store.beginChange(former.id)) {
			return startAnother();
		}
		return Mono.defer(() -> former.isCurrent() ? changeShared(former) : startAnother())
			.doFinally((end) -> this.store.endChange(former.id));
	}

	private Mono<Void> changeShared(Known former) {
		return former.shared.changeSessionId()
			.then(this.store.removeSession(former.id))
			.then(Mono.fromRunnable(() -> this.known = new Known(former.shared, former.shared.getId())));
	}

	private Mono<Void> startAnother() {
		return this.store.createShared().flatMap((another) -> {
			another.start();
			this.known = new Known(another, another.getId());
			return save();
		});
	}

	/**
	 * The shared session is stored by the id that it has at first sight, which may be a
	 * former one when it is done.
	 */
	@Override
	public Mono<Void> save() {
		Known saved = this.known;
		return Mono.defer(saved.shared::save)
			.then(Mono.defer(() -> saved.isCurrent() ? Mono.empty() : this.store.removeSession(saved.id)));
	}

	@Override
	public Map<String, Object> getAttributes() {
		Known now = this.known;
		return now.isCurrent() ? now.shared.getAttributes() : now.left;
	}

	@Override
	public void start() {
		shared().start();
	}

	@Override
	public boolean isStarted() {
		return shared().isStarted();
	}

	@Override
	public Mono<Void> invalidate() {
		return shared().invalidate();
	}

	@Override
	public boolean isExpired() {
		return shared().isExpired();
	}

	@Override
	public Instant getCreationTime() {
		return shared().getCreationTime();
	}

	@Override
	public Instant getLastAccessTime() {
		return shared().getLastAccessTime();
	}

	@Override
	public void setMaxIdleTime(Duration maxIdleTime) {
		shared().setMaxIdleTime(maxIdleTime);
	}

	@Override
	public Duration getMaxIdleTime() {
		return shared().getMaxIdleTime();
	}

	/**
	 * What is known of a session.
	 *
	 * @param shared the session
	 * @param id its id, when that was known
	 * @param left the attributes where it has another id by now
	 */
	private record Known(WebSession shared, String id, Map<String, Object> left) {

		Known(WebSession shared, String id) {
			this(shared, id, new ConcurrentHashMap<>());
		}

		boolean isCurrent() {
			return this.shared.getId().equals(this.id);
		}

	}

}
