package io.github.authingspring.test;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.AuthingProperties;
import io.github.authingspring.client.AuthenticationClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of slices such as {@code @WebMvcTest} and {@code @WebFluxTest},
 * which ask nobody: neither Authing nor an emulator, which is not started.
 */
@AutoConfiguration(before = AuthingAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "authing.enabled", matchIfMissing = true)
@ConditionalOnMissingBean({ AuthingConnectionDetails.class, AuthenticationClient.class })
@EnableConfigurationProperties(AuthingProperties.class)
public final class OfflineAuthingAutoConfiguration {

	@Bean
	AuthingConnectionDetails authingConnectionDetails(AuthingProperties properties) {
		return new OfflineConnectionDetails(properties);
	}

	@Bean
	AuthenticationClient authingAuthenticationClient() {
		return new OfflineClient();
	}

}
