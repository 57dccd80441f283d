package io.github.authingspring.sample.shop;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.OldContact;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The phone number.
 */
@Component
public final class PhoneContact implements Contact {

	private final AccountOperations account;

	private final VerificationOperations codes;

	PhoneContact(AccountOperations account, VerificationOperations codes) {
		this.account = account;
		this.codes = codes;
	}

	@Override
	public String kind() {
		return "phone";
	}

	@Override
	public @Nullable String bound(User user) {
		return user.phone();
	}

	@Override
	public AuthingCall<?> sendCode(String phone) {
		return this.codes.sendSmsCode(phone);
	}

	@Override
	public AuthingCall<User> bind(String phone, String code) {
		return this.account.bindPhone(phone, code);
	}

	@Override
	public AuthingCall<User> change(String phone, String code, @Nullable OldContact old) {
		return this.account.updatePhone(phone, code, old);
	}

	@Override
	public AuthingCall<User> unbind() {
		return this.account.unbindPhone();
	}

}
