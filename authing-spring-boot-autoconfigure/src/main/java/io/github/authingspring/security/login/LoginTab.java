package io.github.authingspring.security.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;
import org.jspecify.annotations.Nullable;

/**
 * One way to sign in on the page.
 *
 * @param method the method its form sends; {@code null} to tell by the form of the name
 * @param accepts the methods that the name in its form may stand for, in order
 */
record LoginTab(@Nullable LoginMethod method, List<LoginMethod> accepts) {

	private static final Set<LoginMethod> TOLD_BY_NAME = EnumSet.of(LoginMethod.EMAIL, LoginMethod.USERNAME,
			LoginMethod.PHONE_PASSWORD);

	/**
	 * Return the tabs for the methods that are on. One tab takes every name that tells
	 * its method by its form, unless settings say that a plain name is something else.
	 */
	static List<LoginTab> of(AuthingLoginSettings settings) {
		List<LoginMethod> rest = on(settings);
		List<LoginTab> tabs = new ArrayList<>();
		LoginMethod plain = settings.usernamePasswordMethod();
		if (plain != null) {
			tabs.add(of(plain));
			rest.remove(plain);
		}
		else {
			List<LoginMethod> toldByName = rest.stream().filter(TOLD_BY_NAME::contains).toList();
			if (!toldByName.isEmpty()) {
				tabs.add(new LoginTab(null, toldByName));
				rest.removeAll(toldByName);
			}
		}
		rest.forEach((method) -> tabs.add(of(method)));
		return tabs;
	}

	private static LoginTab of(LoginMethod method) {
		return new LoginTab(method, List.of(method));
	}

	/**
	 * Return the methods that are on, in the order in which they are declared.
	 */
	static List<LoginMethod> on(AuthingLoginSettings settings) {
		return Arrays.stream(LoginMethod.values())
			.filter(settings.methods()::contains)
			.collect(Collectors.toCollection(ArrayList::new));
	}

	@Nullable String value() {
		return (this.method != null) ? this.method.value() : null;
	}

	boolean takesCode() {
		return this.method == LoginMethod.PHONE_CODE;
	}

	/**
	 * Return the end of the key of its label.
	 */
	String label() {
		return (this.method != null) ? this.method.value() : "password";
	}

	/**
	 * Return the end of the key of the label of its name field.
	 */
	String names() {
		return this.accepts.stream().map(LoginMethod::value).collect(Collectors.joining("-"));
	}

}
