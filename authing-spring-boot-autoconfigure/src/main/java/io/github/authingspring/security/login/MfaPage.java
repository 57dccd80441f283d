package io.github.authingspring.security.login;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.authingspring.security.MfaAttempt;
import io.github.authingspring.security.SecondFactor;
import org.jspecify.annotations.Nullable;

/**
 * The page of second factors.
 *
 * @param tabs the factors to choose from, empty if there is no choice
 * @param form the form of the chosen factor; {@code null} if none can be used
 * @param error the end of the key of what went wrong
 * @param sent whether a code is on its way
 * @param json what a program is told
 */
record MfaPage(List<Tab> tabs, @Nullable Form form, @Nullable String error, boolean sent,
		Map<String, Object> json) implements Page {

	private static final Set<String> ERRORS = Set.of("contact", "incomplete", "refused", "locked", "disabled");

	static MfaPage of(LoginExchange exchange, MfaAttempt attempt) {
		List<SecondFactor> factors = attempt.factors();
		SecondFactor asked = LoginPaths.factor(exchange);
		SecondFactor chosen = (asked != null && factors.contains(asked)) ? asked
				: factors.stream().findFirst().orElse(null);
		String error = FormError.of(exchange, ERRORS, "wrong");
		return new MfaPage((factors.size() > 1)
				? factors.stream().map((factor) -> new Tab(factor.value(), factor == chosen)).toList() : List.of(),
				(chosen != null) ? Form.of(chosen, attempt) : null, error,
				error == null && exchange.hasParameter("sent"), AttemptDetails.of(attempt));
	}

	@Override
	public String template() {
		return "mfa";
	}

	/**
	 * A factor to choose.
	 *
	 * @param factor its name
	 * @param current whether it is the chosen one
	 */
	record Tab(String factor, boolean current) {

	}

	/**
	 * The form.
	 *
	 * @param factor the factor
	 * @param recipient where its codes go, masked
	 * @param contact the name of the field for an address, if the user has to enter one
	 * @param bind whether an authenticator application has to be bound first
	 */
	record Form(String factor, @Nullable String recipient, @Nullable String contact, boolean bind) {

		static Form of(SecondFactor factor, MfaAttempt attempt) {
			String recipient = attempt.recipient(factor);
			String contact = attempt.asksForRecipient(factor) ? ((factor == SecondFactor.SMS) ? "phone" : "email")
					: null;
			return new Form(factor.value(), (recipient != null) ? Masked.of(recipient) : null, contact,
					factor == SecondFactor.TOTP && attempt.needsBinding());
		}

		/**
		 * Return whether its codes have to be sent.
		 */
		public boolean sends() {
			return this.factor.equals(SecondFactor.SMS.value()) || this.factor.equals(SecondFactor.EMAIL.value());
		}

		public boolean email() {
			return "email".equals(this.contact);
		}

		public boolean face() {
			return this.factor.equals(SecondFactor.FACE.value());
		}

		public boolean recovery() {
			return this.factor.equals(SecondFactor.RECOVERY_CODE.value());
		}

	}

}
