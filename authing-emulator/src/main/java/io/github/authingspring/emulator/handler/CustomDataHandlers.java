package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Custom data of the signed-in user.
 */
final class CustomDataHandlers {

	private final Store store;

	private final Tokens tokens;

	CustomDataHandlers(Store store, Tokens tokens) {
		this.store = store;
		this.tokens = tokens;
	}

	void register(Operations operations) {
		operations.query("udv", (call) -> CustomData.view(target(call), this.store.state()));
		operations.mutation("setUdv", this::setUdv);
		operations.mutation("setUdvBatch", this::setUdvBatch);
		operations.mutation("removeUdv", this::removeUdv);
	}

	private User target(Call call) {
		User user = this.tokens.require(call.caller()).user();
		boolean own = "USER".equals(call.arguments().required("targetType"))
				&& user.id().equals(call.arguments().required("targetId"));
		if (!own) {
			throw AuthingFailure.of(ErrorCode.NOT_YOURS);
		}
		return user;
	}

	private Object setUdv(Call call) {
		return set(target(call), entries(List.of(call.arguments().values())));
	}

	private Object setUdvBatch(Call call) {
		User user = target(call);
		List<?> list = (call.arguments().values().get("udvList") instanceof List<?> given) ? given : List.of();
		return set(user, entries(list));
	}

	private Map<String, Object> entries(List<?> list) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Object entry : list) {
			if (entry instanceof Map<?, ?> pair && pair.get("key") instanceof String key) {
				Object value = (pair.get("value") instanceof String json) ? CustomData.parse(json) : null;
				values.put(key, CustomData.checked(key, value, this.store.state()));
			}
		}
		return values;
	}

	private Object set(User user, Map<String, Object> values) {
		User changed = this.store.state().users().update(user.id(), (known) -> CustomData.with(known, values));
		return CustomData.view(changed, this.store.state());
	}

	private Object removeUdv(Call call) {
		User user = target(call);
		String key = call.arguments().required("key");
		if (this.store.state().customFields().stream().noneMatch((field) -> field.key().equals(key))) {
			throw AuthingFailure.of(ErrorCode.BAD_CUSTOM_DATA, "There is no custom field '" + key + "'");
		}
		User changed = this.store.state().users().update(user.id(), (known) -> {
			Map<String, Object> values = CustomData.values(known);
			values.remove(key);
			return known.with(Map.of(User.CUSTOM_DATA, values));
		});
		return CustomData.view(changed, this.store.state());
	}

}
