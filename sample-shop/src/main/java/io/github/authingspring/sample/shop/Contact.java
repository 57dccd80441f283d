package io.github.authingspring.sample.shop;

import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingErrorCategory;
import io.github.authingspring.client.AuthingResponseException;
import io.github.authingspring.client.OldContact;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a user that can be bound, changed and unbound. Calls are prepared here,
 * and sent by controllers as it is usual on their stack.
 */
public interface Contact {

	/**
	 * Return what it is.
	 * @return {@code email} or {@code phone}
	 */
	String kind();

	/**
	 * Return what is bound now.
	 * @param user the user
	 * @return the address or number, or {@code null} if there is none
	 */
	@Nullable String bound(User user);

	/**
	 * Send a code.
	 * @param contact the address or number
	 * @return the call
	 */
	AuthingCall<?> sendCode(String contact);

	/**
	 * Bind a first one.
	 * @param contact the address or number
	 * @param code the code sent there
	 * @return the call
	 */
	AuthingCall<User> bind(String contact, String code);

	/**
	 * Replace the one that is bound.
	 * @param contact the address or number
	 * @param code the code sent there
	 * @param old the one so far with the code sent to it; {@code null} without a code
	 * @return the call
	 */
	AuthingCall<User> change(String contact, String code, @Nullable OldContact old);

	/**
	 * Remove the one that is bound.
	 * @return the call
	 */
	AuthingCall<User> unbind();

	/**
	 * Bind or change, as codes were typed.
	 * @param contact the address or number
	 * @param form the codes
	 * @param user the user
	 * @return the call
	 */
	default AuthingCall<User> write(String contact, ContactCodeForm form, User user) {
		String old = bound(user);
		if (old == null) {
			return bind(contact, form.code());
		}
		return change(contact, form.code(), form.oldCode().isEmpty() ? null : new OldContact(old, form.oldCode()));
	}

	/**
	 * Tell whether a code that was not sent is no obstacle: one of the last minute is
	 * still good.
	 * @param refusal what Authing answered
	 * @return whether to go on
	 */
	static boolean isSentAlready(AuthingResponseException refusal) {
		return refusal.category() == AuthingErrorCategory.RATE_LIMIT;
	}

}
