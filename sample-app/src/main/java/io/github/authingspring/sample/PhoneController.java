package io.github.authingspring.sample;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.OldContact;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Binds, changes and unbinds the phone number.
 */
@Controller
@RequestMapping("/security/phone")
class PhoneController extends ContactController {

	private final AccountOperations account;

	private final VerificationOperations codes;

	PhoneController(ProfileOperations profile, AccountOperations account, VerificationOperations codes, Forms forms) {
		super("phone", profile, forms);
		this.account = account;
		this.codes = codes;
	}

	@Override
	@Nullable String bound(User user) {
		return user.phone();
	}

	@Override
	void sendCode(String phone) {
		this.codes.sendSmsCode(phone).execute();
	}

	@Override
	void bind(String phone, String code) {
		this.account.bindPhone(phone, code).execute();
	}

	@Override
	void change(String phone, String code, @Nullable OldContact old) {
		this.account.updatePhone(phone, code, old).execute();
	}

	@Override
	void unbind() {
		this.account.unbindPhone().execute();
	}

}
