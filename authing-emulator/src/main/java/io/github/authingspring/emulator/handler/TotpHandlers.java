package io.github.authingspring.emulator.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.github.authingspring.emulator.store.Authenticator;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;

/**
 * Second factor by TOTP: verification and recovery.
 */
final class TotpHandlers {

	private final Store store;

	private final MfaSteps steps;

	TotpHandlers(Store store, MfaSteps steps) {
		this.store = store;
		this.steps = steps;
	}

	void register(Operations operations) {
		operations.post("/api/v2/mfa/totp/verify", this::verify);
		operations.post("/api/v2/applications/mfa/totp/verify", this::verify);
		operations.post("/api/v2/mfa/totp/recovery", this::recover);
	}

	private Map<String, Object> verify(Call call) {
		User user = this.steps.user(call, "OTP");
		String code = call.arguments().optional("totp");
		if (code == null || code.isEmpty()) {
			throw AuthingFailure.of(ErrorCode.TOTP_MISSING);
		}
		this.steps.verify(user, "OTP",
				() -> this.store.state().users().update(user.id(), (known) -> used(known, code)));
		return this.steps.finish(user, call);
	}

	private User used(User user, String code) {
		List<Map<String, Object>> changed = new ArrayList<>();
		boolean right = false;
		for (Authenticator authenticator : Authenticator.of(user)) {
			OptionalLong step = authenticator.enabled() ? authenticator.unusedStep(code, this.store.now())
					: OptionalLong.empty();
			right = right || step.isPresent();
			changed.add(step.isPresent() ? authenticator.with("lastStep", step.getAsLong()).values()
					: authenticator.values());
		}
		if (!right) {
			throw AuthingFailure.of(ErrorCode.WRONG_TOTP);
		}
		return user.with(Map.of(User.AUTHENTICATORS, changed));
	}

	private Answer recover(Call call) {
		User user = this.steps.user(call, "OTP");
		String code = call.arguments().optional("recoveryCode");
		if (code == null || code.isEmpty()) {
			throw AuthingFailure.of(ErrorCode.RECOVERY_CODE_MISSING);
		}
		String next = Secrets.recoveryCode();
		this.steps.verify(user, "OTP",
				() -> this.store.state().users().update(user.id(), (known) -> recovered(known, code, next)));
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("code", 200);
		envelope.put("message", "OK");
		envelope.put("data", this.steps.finish(user, call));
		envelope.put("recoveryCode", next);
		return Answer.json(envelope);
	}

	private static User recovered(User user, String code, String next) {
		List<Map<String, Object>> changed = new ArrayList<>();
		boolean right = false;
		for (Authenticator authenticator : Authenticator.of(user)) {
			boolean match = authenticator.enabled() && authenticator.recoveryCode().equals(code);
			right = right || match;
			changed.add(match ? authenticator.with("recoveryCode", next).values() : authenticator.values());
		}
		if (!right) {
			throw AuthingFailure.of(ErrorCode.WRONG_RECOVERY_CODE);
		}
		return user.with(Map.of(User.AUTHENTICATORS, changed));
	}

}
