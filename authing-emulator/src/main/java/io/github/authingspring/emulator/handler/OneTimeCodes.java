package io.github.authingspring.emulator.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;

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

	private static final Duration EMAIL_LIFETIME = Duration.ofMinutes(5);

	// A guess, as is everything about links.
	private static final Duration LINK_LIFETIME = Duration.ofDays(1);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final Store store;

	OneTimeCodes(Store store) {
		this.store = store;
	}

	void sendSms(String phone, @Nullable String scene) {
		Instant now = this.store.now();
		Code code = Code.fresh(phone, scene, now, now.plus(SMS_LIFETIME));
		send(code, this.store.state().settings().unlimitedSms(),
				new SentMessage("sms", phone, scene, code.value(), null, now));
	}

	void sendEmail(String email, String scene) {
		Instant now = this.store.now();
		Code code = Code.fresh(key(email), scene, now, now.plus(EMAIL_LIFETIME));
		send(code, this.store.state().settings().unlimitedEmail(),
				new SentMessage("email", email, scene, code.value(), null, now));
	}

	void sendLink(String email, String scene, UnaryOperator<String> link) {
		Instant now = this.store.now();
		Code code = Code.link(key(email), scene, now, now.plus(LINK_LIFETIME));
		send(code, this.store.state().settings().unlimitedEmail(),
				new SentMessage("email", email, scene, code.value(), link.apply(code.value()), now));
	}

	private void send(Code code, boolean unlimited, SentMessage message) {
		State state = this.store.state();
		if (!state.codes().add(code, unlimited ? Duration.ZERO : PAUSE)) {
			throw AuthingFailure.of(ErrorCode.TOO_MANY_MESSAGES);
		}
		state.outbox().add(message);
	}

	private static String key(String address) {
		return address.toLowerCase(Locale.ROOT);
	}

	void check(String to, Purpose purpose, String value) {
		require(this.store.state().codes().check(key(to), purpose.scenes(), value, this.store.now()));
	}

	void use(String to, Purpose purpose, String value) {
		require(this.store.state().codes().use(key(to), purpose.scenes(), value, this.store.now()));
	}

	private static void require(Codes.Outcome outcome) {
		if (outcome == Codes.Outcome.EXPIRED) {
			throw AuthingFailure.of(ErrorCode.CODE_EXPIRED);
		}
		if (outcome == Codes.Outcome.WRONG) {
			throw AuthingFailure.of(ErrorCode.WRONG_CODE);
		}
	}

}
