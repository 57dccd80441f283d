package io.github.authingspring.sample;

import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.sample.shop.PhoneContact;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Binds, changes and unbinds the phone number.
 */
@Controller
@RequestMapping("/security/phone")
class PhoneController extends ContactController {

	PhoneController(PhoneContact phone, ProfileOperations profile, Forms forms) {
		super(phone, profile, forms);
	}

}
