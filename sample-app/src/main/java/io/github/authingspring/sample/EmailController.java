package io.github.authingspring.sample;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.sample.shop.EmailContact;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Binds, changes and unbinds the email address.
 */
@Controller
@RequestMapping("/security/email")
class EmailController extends ContactController {

	EmailController(EmailContact email, ProfileOperations profile, Forms forms) {
		super(email, profile, forms);
	}

}
