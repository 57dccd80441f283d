package io.github.authingspring.security.login;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTabTests {

	@Test
	void namesThatTellTheirMethodShareATab() {
		assertThat(LoginTab.of(AuthingLoginSettings.defaults())).extracting(LoginTab::label)
			.containsExactly("password", "phone-code", "ldap", "ad", "sub-account");
		assertThat(LoginTab.of(settings(EnumSet.of(LoginMethod.LDAP, LoginMethod.PHONE_PASSWORD, LoginMethod.EMAIL))))
			.extracting(LoginTab::names)
			.containsExactly("email-phone-password", "ldap");
	}

	@Test
	void everyCombinationHasItsTexts() {
		Texts texts = new Texts(new StaticMessageSource());
		LoginMethod[] all = LoginMethod.values();
		for (int chosen = 1; chosen < (1 << all.length); chosen++) {
			Set<LoginMethod> methods = EnumSet.noneOf(LoginMethod.class);
			for (int i = 0; i < all.length; i++) {
				if ((chosen & (1 << i)) != 0) {
					methods.add(all[i]);
				}
			}
			assertThat(LoginTab.of(settings(methods))).isNotEmpty().allSatisfy((tab) -> {
				assertThat(texts.get("login.tab." + tab.label(), Locale.ENGLISH)).isNotEmpty();
				assertThat(texts.get("login.username." + tab.names(), Locale.ENGLISH)).isNotEmpty();
			});
		}
	}

	@Test
	void plainNamesThatMeanADirectoryHaveItsTabFirst() {
		AuthingLoginSettings settings = new AuthingLoginSettings(
				EnumSet.of(LoginMethod.LDAP, LoginMethod.EMAIL, LoginMethod.USERNAME), LoginMethod.LDAP, false, false);
		assertThat(LoginTab.of(settings)).extracting(LoginTab::value).containsExactly("ldap", "email", "username");
	}

	private static AuthingLoginSettings settings(Set<LoginMethod> methods) {
		return new AuthingLoginSettings(methods, null, false, false);
	}

}
