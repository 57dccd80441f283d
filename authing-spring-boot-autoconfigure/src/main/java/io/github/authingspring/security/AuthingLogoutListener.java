package io.github.authingspring.security;

import io.github.authingspring.client.AuthenticationClient;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationListener;
import org.springframework.core.log.LogMessage;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/**
 * Tells Authing that a user has signed out, after the local session has ended. Whether
 * Authing takes notice changes nothing for the user.
 */
public final class AuthingLogoutListener implements ApplicationListener<LogoutSuccessEvent> {

	private static final Log logger = LogFactory.getLog(AuthingLogoutListener.class);

	private final AuthenticationClient client;

	/**
	 * Create a listener.
	 * @param client tells Authing
	 */
	public AuthingLogoutListener(AuthenticationClient client) {
		this.client = client;
	}

	@Override
	public void onApplicationEvent(LogoutSuccessEvent event) {
		if (!(event.getAuthentication() instanceof AuthingAuthentication user)) {
			return;
		}
		try {
			this.client.as(user.idToken().value()).logout().execute();
		}
		catch (RuntimeException ex) {
			logger.warn(LogMessage.format("User '%s' is signed out here, but not at Authing: %s", user.getName(),
					ex.getMessage()));
		}
	}

}
