package io.github.authingspring.sample;

import io.github.authingspring.client.AccountOperations;
import io.github.authingspring.client.OldContact;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.VerificationOperations;
import io.github.authingspring.client.model.EmailScene;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Binds, changes and unbinds the email address.
 */
@Controller
@RequestMapping("/security/email")
class EmailController extends ContactController {

	private final AccountOperations account;

	private final VerificationOperations codes;

	EmailController(ProfileOperations profile, AccountOperations account, VerificationOperations codes, Forms forms) {
		super("email", profile, forms);
		this.account = account;
		this.codes = codes;
	}

	@Override
	@Nullable String bound(User user) {
		return user.email();
	}

	@Override
	void sendCode(String email) {
		this.codes.sendEmail(email, EmailScene.CHANGE_EMAIL).execute();
	}

	@Override
	void bind(String email, String code) {
		this.account.bindEmail(email, code).execute();
	}

	@Override
	void change(String email, String code, @Nullable OldContact old) {
		this.account.updateEmail(email, code, old).execute();
	}

	@Override
	void unbind() {
		this.account.unbindEmail().execute();
	}

}
