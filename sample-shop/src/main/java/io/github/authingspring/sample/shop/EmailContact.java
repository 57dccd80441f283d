package io.github.authingspring.sample.shop;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.OldContact;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The email address.
 */
@Component
public final class EmailContact implements Contact {

	private final AccountOperations account;

	private final VerificationOperations codes;

	EmailContact(AccountOperations account, VerificationOperations codes) {
		this.account = account;
		this.codes = codes;
	}

	@Override
	public String kind() {
		return "email";
	}

	@Override
	public @Nullable String bound(User user) {
		return user.email();
	}

	@Override
	public AuthingCall<?> sendCode(String email) {
		return this.codes.sendEmail(email, EmailScene.CHANGE_EMAIL);
	}

	@Override
	public AuthingCall<User> bind(String email, String code) {
		return this.account.bindEmail(email, code);
	}

	@Override
	public AuthingCall<User> change(String email, String code, @Nullable OldContact old) {
		return this.account.updateEmail(email, code, old);
	}

	@Override
	public AuthingCall<User> unbind() {
		return this.account.unbindEmail();
	}

}
