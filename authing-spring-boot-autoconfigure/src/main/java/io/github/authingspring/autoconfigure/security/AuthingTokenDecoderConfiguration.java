package io.github.authingspring.autoconfigure.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingTokenDecoder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Configuration of how bearer tokens are verified. Made when a filter chain asks for it:
 * without one, the keys do not matter.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ NimbusJwtDecoder.class, Caffeine.class })
@EnableConfigurationProperties(AuthingJwtProperties.class)
class AuthingTokenDecoderConfiguration {

	@Bean
	@Lazy
	@ConditionalOnBean(AuthingConnectionDetails.class)
	@ConditionalOnMissingBean
	AuthingTokenDecoder authingTokenDecoder(AuthingJwtProperties properties, AuthingConnectionDetails connection,
			AuthenticationClient client) {
		return AuthingTokenDecoder.of(properties.settings(connection), client);
	}

}
