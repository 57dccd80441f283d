package io.github.authingspring.security;

import io.github.authingspring.client.AuthenticationClient;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationListener;
import org.springframework.core.log.LogMessage;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/**
 * Forgets the permissions of a user who has signed out, and tells Authing, after the
 * local session has ended. Whether Authing takes notice changes nothing for the user.
 */
public final class AuthingLogoutListener implements ApplicationListener<LogoutSuccessEvent> {

	private static final Log logger = LogFactory.getLog(AuthingLogoutListener.class);

	private final AuthenticationClient client;

	private final PermissionService permissions;

	/**
	 * Create a listener.
	 * @param client tells Authing
	 * @param permissions forgets what the user may do
	 */
	public AuthingLogoutListener(AuthenticationClient client, PermissionService permissions) {
		this.client = client;
		this.permissions = permissions;
	}

	@Override
	public void onApplicationEvent(LogoutSuccessEvent event) {
		if (!(event.getAuthentication() instanceof AuthingAuthentication user)) {
			return;
		}
		this.permissions.evict(user.getPrincipal().id());
		try {
			this.client.as(user.idToken().value()).logout().execute();
		}
		catch (RuntimeException ex) {
			logger.warn(LogMessage.format("User '%s' is signed out here, but not at Authing: %s", user.getName(),
					ex.getMessage()));
		}
	}

}
