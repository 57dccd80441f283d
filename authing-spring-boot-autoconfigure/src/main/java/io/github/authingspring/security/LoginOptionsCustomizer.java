package io.github.authingspring.security;

import io.github.authingspring.client.LoginOptions;

/**
 * Callback that fills what goes along with a sign-in, such as custom data. All beans of
 * this type are asked, in their order.
 */
@FunctionalInterface
public interface LoginOptionsCustomizer {

	/**
	 * Customize the options of one sign-in.
	 * @param options the options so far
	 * @param login the sign-in; its credentials are not to be kept
	 * @return the options to use
	 */
	LoginOptions customize(LoginOptions options, AuthingLoginToken login);

}
