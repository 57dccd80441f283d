package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;

import org.springframework.http.HttpMethod;

/**
 * The operations the emulator knows. Each is one line in a class of handlers.
 */
public final class Operations {

	private final Store store;

	private final List<RestOperation> rest = new ArrayList<>();

	private final Map<String, Handler> roots = new LinkedHashMap<>();

	private final Map<String, FieldHandler> fields = new LinkedHashMap<>();

	Operations(Store store) {
		this.store = store;
	}

	void query(String name, Handler handler) {
		this.roots.put("Query." + name, forKnownApplication(handler));
	}

	void mutation(String name, Handler handler) {
		this.roots.put("Mutation." + name, forKnownApplication(handler));
	}

	void field(String type, String name, FieldHandler handler) {
		this.fields.put(type + "." + name, handler);
	}

	void get(String path, Handler handler) {
		this.rest.add(new RestOperation(HttpMethod.GET, path, forKnownApplication(handler)));
	}

	void post(String path, Handler handler) {
		this.rest.add(new RestOperation(HttpMethod.POST, path, forKnownApplication(handler)));
	}

	void delete(String path, Handler handler) {
		this.rest.add(new RestOperation(HttpMethod.DELETE, path, forKnownApplication(handler)));
	}

	void openGet(String path, Handler handler) {
		this.rest.add(new RestOperation(HttpMethod.GET, path, handler));
	}

	void openPost(String path, Handler handler) {
		this.rest.add(new RestOperation(HttpMethod.POST, path, handler));
	}

	/**
	 * Returns the REST operations.
	 * @return the REST operations
	 */
	public List<RestOperation> rest() {
		return List.copyOf(this.rest);
	}

	/**
	 * Returns the GraphQL queries and mutations.
	 * @return handlers by names such as {@code Query.user}
	 */
	public Map<String, Handler> roots() {
		return Map.copyOf(this.roots);
	}

	/**
	 * Returns the computed fields of GraphQL types.
	 * @return handlers by names such as {@code User.roles}
	 */
	public Map<String, FieldHandler> fields() {
		return Map.copyOf(this.fields);
	}

	private Handler forKnownApplication(Handler handler) {
		return (call) -> {
			checkApplication(call.caller());
			return handler.handle(call);
		};
	}

	private void checkApplication(Caller caller) {
		State state = this.store.state();
		if (caller.appId() == null && caller.userPoolId() == null) {
			throw AuthingFailure.of(ErrorCode.APP_ID_MISSING);
		}
		if (caller.appId() != null && !caller.appId().equals(state.application().id())) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_APP);
		}
		if (caller.userPoolId() != null && !caller.userPoolId().equals(state.userPool().id())) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_USER_POOL);
		}
	}

}
