package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.EventLoops;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.emulator.Fault;
import io.github.authingspring.security.PermissionService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/**
 * Tests for bearer requests on event loops: whoever blocks one fails, and the request is
 * answered otherwise than it should be.
 */
@Tag("blockhound")
class ServerBearerEventLoopTests extends SendingTokens {

	@Autowired
	private PermissionService permissions;

	@BeforeAll
	static void watch() {
		EventLoops.watch();
	}

	@BeforeEach
	void forget() {
		this.permissions.evictAll();
	}

	@Test
	void rolesAndRulesDoNotBlock() {
		String alice = bearer("alice");
		String bob = bearer("bob");
		for (String page : new String[] { "/admin", "/rules/role", "/rules/admin", "/rules/books/2", "/own/admin" }) {
			for (int i = 0; i < 2; i++) {
				get(page, alice).expectStatus().isOk();
				get(page, bob).expectStatus().isForbidden();
				this.permissions.evictAll();
			}
			get(page, "Bearer bad").expectStatus().isUnauthorized();
		}
	}

	@Test
	@DisplayName("#41 permissions that cannot be loaded are no denial, and nobody waits for them")
	void unavailablePermissions() {
		String alice = bearer("alice");
		SharedEmulator.get().faults(Fault.of("user").status(503));
		get("/rules/role", alice).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		get("/me", alice).expectStatus().isOk();
	}

}
