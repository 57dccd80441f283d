package io.github.authingspring.client;

import java.util.Comparator;
import java.util.List;

import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.client.model.MfaMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Reads the data of the codes 1635 and 1636.
 */
final class MfaChallenges {

	private static final int OWN_TOTP = 1635;

	private MfaChallenges() {
	}

	static MfaChallenge of(Refusal refusal) {
		Data data = Answer.convert(refusal.operation(), refusal.data(), Data.class);
		if (!StringUtils.hasText(data.mfaToken)) {
			throw AuthingTransportException.answer(refusal.operation(), "a second factor is asked for without a token");
		}
		boolean own = refusal.code() == OWN_TOTP;
		return new MfaChallenge(data.mfaToken, own ? List.of(MfaMethod.OTP) : data.methods(),
				own || Boolean.TRUE.equals(data.totpMfaEnabled), Boolean.TRUE.equals(data.faceMfaEnabled),
				new MfaChallenge.Contacts(firstText(data.mfaPhone, data.phone), firstText(data.mfaEmail, data.email)));
	}

	private static @Nullable String firstText(@Nullable String first, @Nullable String second) {
		String text = StringUtils.hasText(first) ? first : second;
		return StringUtils.hasText(text) ? text : null;
	}

	private record Data(@Nullable String mfaToken, @Nullable String phone, @Nullable String email,
			@Nullable String mfaPhone, @Nullable String mfaEmail, @Nullable Boolean totpMfaEnabled,
			@Nullable Boolean faceMfaEnabled, @Nullable List<Policy> applicationMfa) {

		List<MfaMethod> methods() {
			List<Policy> policies = (this.applicationMfa != null) ? this.applicationMfa : List.of();
			return policies.stream()
				.filter((policy) -> policy.mfaPolicy != null && policy.status == 1)
				.sorted(Comparator.comparingInt(Policy::sort))
				.map(Policy::mfaPolicy)
				.toList();
		}

	}

	private record Policy(@Nullable MfaMethod mfaPolicy, int status, int sort) {

	}

}
