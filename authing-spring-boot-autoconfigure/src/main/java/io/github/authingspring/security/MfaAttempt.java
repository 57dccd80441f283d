package io.github.authingspring.security;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.authingspring.client.model.MfaChallenge;
import io.github.authingspring.client.model.TotpBinding;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * A sign-in that needs a second factor.
 *
 * @param challenge what Authing wants
 * @param first the first factor
 * @param entered contacts that the user entered because Authing knows none
 * @param binding an authenticator application that is being bound
 * @param expiresAt when the attempt ends
 */
public record MfaAttempt(MfaChallenge challenge, FirstFactor first, MfaChallenge.Contacts entered,
		@Nullable TotpBinding binding, Instant expiresAt) implements LoginAttempt {

	@Override
	public String next() {
		return "mfa";
	}

	/**
	 * Return the factors to choose from, in order.
	 * @return the factors
	 */
	public List<SecondFactor> factors() {
		Stream<SecondFactor> asked = this.challenge.methods().stream().map((method) -> switch (method) {
			case OTP -> SecondFactor.TOTP;
			case SMS -> SecondFactor.SMS;
			case EMAIL -> SecondFactor.EMAIL;
			case FACE -> this.challenge.faceMfaEnabled() ? SecondFactor.FACE : null;
		}).filter(Objects::nonNull);
		Stream<SecondFactor> recovery = this.challenge.totpMfaEnabled() ? Stream.of(SecondFactor.RECOVERY_CODE)
				: Stream.empty();
		return Stream.concat(asked, recovery).distinct().toList();
	}

	/**
	 * Return whether an authenticator application has to be bound before its codes count.
	 * @return whether it has to be
	 */
	public boolean needsBinding() {
		return !this.challenge.totpMfaEnabled();
	}

	/**
	 * Return where the codes of a factor go: to the address that Authing knows, or else
	 * to the one that the user entered.
	 * @param factor the factor
	 * @return the address, or {@code null} if there is none
	 */
	public @Nullable String recipient(SecondFactor factor) {
		String known = contact(this.challenge.contacts(), factor);
		return (known != null) ? known : contact(this.entered, factor);
	}

	/**
	 * Return whether the user has to say where the codes of a factor go.
	 * @param factor the factor
	 * @return whether Authing knows no address for it
	 */
	public boolean asksForRecipient(SecondFactor factor) {
		return (factor == SecondFactor.SMS || factor == SecondFactor.EMAIL)
				&& contact(this.challenge.contacts(), factor) == null;
	}

	private static @Nullable String contact(MfaChallenge.Contacts contacts, SecondFactor factor) {
		return switch (factor) {
			case SMS -> contacts.phone();
			case EMAIL -> contacts.email();
			default -> null;
		};
	}

	/**
	 * Return the attempt with an address that the user entered.
	 * @param factor the factor whose codes go there
	 * @param recipient the address
	 * @return the attempt
	 */
	public MfaAttempt withRecipient(SecondFactor factor, String recipient) {
		MfaChallenge.Contacts added = (factor == SecondFactor.SMS)
				? new MfaChallenge.Contacts(recipient, this.entered.email())
				: new MfaChallenge.Contacts(this.entered.phone(), recipient);
		return new MfaAttempt(this.challenge, this.first, added, this.binding, this.expiresAt);
	}

	/**
	 * Return the attempt with an authenticator application that is being bound.
	 * @param begun what the user needs for it
	 * @return the attempt
	 */
	public MfaAttempt withBinding(TotpBinding begun) {
		return new MfaAttempt(this.challenge, this.first, this.entered, begun, this.expiresAt);
	}

	@Override
	public String toString() {
		return "MfaAttempt[factors=" + factors() + ", expiresAt=" + this.expiresAt + "]";
	}

	/**
	 * The first factor of a sign-in.
	 *
	 * @param authority its authority
	 * @param issuedAt when it was given
	 */
	public record FirstFactor(String authority, Instant issuedAt) {

		FactorGrantedAuthority toAuthority() {
			return FactorGrantedAuthority.withAuthority(this.authority).issuedAt(this.issuedAt).build();
		}

	}

}
