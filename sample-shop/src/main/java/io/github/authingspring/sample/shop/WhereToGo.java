package io.github.authingspring.sample.shop;

import java.net.URI;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a newcomer where to go once the application is up.
 */
@Component
class WhereToGo {

	private static final Log logger = LogFactory.getLog(WhereToGo.class);

	private final AuthingConnectionDetails connection;

	WhereToGo(AuthingConnectionDetails connection) {
		this.connection = connection;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			logger.info(text("http://localhost:" + context.getWebServer().getPort()));
		}
	}

	private String text(String address) {
		URI authing = URI.create(this.connection.getAppHost());
		boolean emulated = "127.0.0.1".equals(authing.getHost()) || "localhost".equals(authing.getHost());
		return "\n\n  Book shop   " + address + "\n" + (emulated ? """
				  Sign in     alice (admin), bob (reader) or others; everybody's password is Passw0rd!
				  Directory   ldap-lee by LDAP, ad-ann by AD
				  Users       %1$s/_emulator/info
				  Codes       %1$s/_emulator/messages
				""".formatted(authing) : "  Authing     " + authing + "\n");
	}

}
