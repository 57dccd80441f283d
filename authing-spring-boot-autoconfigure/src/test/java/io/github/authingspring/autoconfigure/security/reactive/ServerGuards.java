package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * What guards requests, without the default chains.
 */
@AutoConfiguration(after = AuthingSecurityAutoConfiguration.class, before = SecurityAutoConfiguration.class)
@Import({ BearerConfiguration.class, LoginEventConfiguration.class, RequestPermissionConfiguration.class,
		WebhookFilterConfiguration.class })
class ServerGuards {

}
