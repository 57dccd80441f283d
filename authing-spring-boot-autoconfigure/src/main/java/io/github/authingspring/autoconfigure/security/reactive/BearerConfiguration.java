package io.github.authingspring.autoconfigure.security.reactive;

import io.github.authingspring.security.AuthingTokenDecoder;
import io.github.authingspring.security.web.server.AuthingServerBearer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;

/**
 * Configuration of bearer tokens. Whether the keys are good enough to verify one is found
 * out when a filter chain takes them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ ServerBearerTokenAuthenticationConverter.class, ReactiveJwtDecoder.class })
@ConditionalOnBean(AuthingTokenDecoder.class)
class BearerConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingServerBearer authingServerBearer(ApplicationContext context) {
		return new AuthingServerBearer(context);
	}

}
