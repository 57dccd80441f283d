package io.github.authingspring.emulator.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.authingspring.emulator.store.Ids;
import io.github.authingspring.emulator.store.SocialAccount;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Login with a code that a mobile application got from WeChat.
 */
final class SocialLoginHandlers {

	private static final String PROVIDER = "wechat:mobile";

	private final Store store;

	private final LoginCompletion completion;

	private final Registrations registrations;

	SocialLoginHandlers(Store store, LoginCompletion completion, Registrations registrations) {
		this.store = store;
		this.completion = completion;
		this.registrations = registrations;
	}

	void register(Operations operations) {
		operations.openGet("/connection/social/wechat:mobile/{id}/callback", this::callback);
		operations.post("/api/v2/ecConn/wechatMobile/authByCode", this::login);
	}

	// A guess: the path may hold the app id as well.
	private Object callback(Call call) {
		State state = this.store.state();
		String id = call.arguments().required("id");
		String appId = call.arguments().optional("app_id");
		if (!id.equals(state.userPool().id()) && !id.equals(state.application().id())) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_USER_POOL);
		}
		if (appId != null && !appId.equals(state.application().id())) {
			throw AuthingFailure.of(ErrorCode.UNKNOWN_APP);
		}
		return login(call);
	}

	// A guess: the code of an unknown code.
	private Map<String, Object> login(Call call) {
		String code = call.arguments().required("code");
		SocialAccount account = this.store.state()
			.socialAccounts()
			.stream()
			.filter((candidate) -> candidate.provider().equals(PROVIDER) && candidate.code().equals(code))
			.findFirst()
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.WRONG_CODE));
		User user = this.store.state()
			.users()
			.list()
			.stream()
			.filter((candidate) -> candidate.list(User.IDENTITIES)
				.stream()
				.anyMatch((identity) -> is(identity, account)))
			.findFirst()
			.orElseGet(() -> registered(account));
		return this.completion.complete(user, call.caller(), call.caller().address());
	}

	private static boolean is(Map<String, Object> identity, SocialAccount account) {
		return account.provider().equals(identity.get("provider"))
				&& account.userIdInIdp().equals(identity.get("userIdInIdp"));
	}

	private User registered(SocialAccount account) {
		String id = Ids.of(account.provider(), account.userIdInIdp());
		Map<String, Object> identity = Map.of("provider", account.provider(), "userIdInIdp", account.userIdInIdp(),
				"openid", account.userIdInIdp(), "isSocial", true, "userId", id, "userPoolId",
				this.store.state().userPool().id());
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("id", id);
		attributes.put("nickname", account.nickname());
		attributes.put("registerSource", List.of("social:" + account.provider()));
		attributes.put(User.IDENTITIES, List.of(identity));
		return this.registrations.add(new User(attributes));
	}

}
