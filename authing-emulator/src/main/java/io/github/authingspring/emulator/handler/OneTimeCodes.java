package io.github.authingspring.emulator.handler;

import java.time.Duration;
import java.time.Instant;

import io.github.authingspring.emulator.store.Code;
import io.github.authingspring.emulator.store.Codes;
import io.github.authingspring.emulator.store.SentMessage;
import io.github.authingspring.emulator.store.State;
import io.github.authingspring.emulator.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Sends one-time codes and checks them.
 */
final class OneTimeCodes {

	private static final Duration SMS_LIFETIME = Duration.ofMinutes(1);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final Store store;

	OneTimeCodes(Store store) {
		this.store = store;
	}

	void sendSms(String phone, @Nullable String scene) {
		State state = this.store.state();
		Instant now = this.store.now();
		Code code = Code.fresh(phone, scene, now, now.plus(SMS_LIFETIME));
		Duration pause = state.settings().unlimitedSms() ? Duration.ZERO : PAUSE;
		if (!state.codes().add(code, pause)) {
			throw AuthingFailure.of(ErrorCode.TOO_MANY_MESSAGES);
		}
		state.outbox().add(new SentMessage("sms", phone, scene, code.value(), now));
	}

	void use(String to, Purpose purpose, String value) {
		Codes.Outcome outcome = this.store.state().codes().use(to, purpose.scenes(), value, this.store.now());
		if (outcome == Codes.Outcome.EXPIRED) {
			throw AuthingFailure.of(ErrorCode.CODE_EXPIRED);
		}
		if (outcome == Codes.Outcome.WRONG) {
			throw AuthingFailure.of(ErrorCode.WRONG_CODE);
		}
	}

}
