package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.security.AuthingLoginEventPublisher;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;

/**
 * Configuration of how the outcome of sign-ins and tokens is told. Spring Boot's own
 * publisher does not know our failures.
 */
@Configuration(proxyBeanMethods = false)
class LoginEventConfiguration {

	@Bean
	@ConditionalOnMissingBean(AuthenticationEventPublisher.class)
	AuthingLoginEventPublisher authingLoginEventPublisher(ApplicationEventPublisher events) {
		return AuthingLoginEventPublisher.of(events);
	}

}
