package io.github.authingspring.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.security.AuthingWebhookProperties;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingLoginSettings;
import io.github.authingspring.security.LoginMethod;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of what the endpoints of Spring Boot tell about Authing: a section
 * of {@code info}, on with {@code management.info.authing.enabled=true}, and no secret.
 */
@AutoConfiguration(after = AuthingAutoConfiguration.class,
		afterName = "io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration")
@ConditionalOnClass({ InfoContributor.class, ConditionalOnEnabledInfoContributor.class, SanitizingFunction.class })
@ConditionalOnBooleanProperty(name = "authing.enabled", matchIfMissing = true)
@ConditionalOnBean(AuthenticationClient.class)
public final class AuthingActuatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "authingSanitizingFunction")
	SanitizingFunction authingSanitizingFunction(ObjectProvider<AuthingConnectionDetails> connection,
			ObjectProvider<AuthingWebhookProperties> webhook) {
		return new AuthingSecretsSanitizer(connection, webhook);
	}

	@Bean
	@ConditionalOnMissingBean(name = "authingInfoContributor")
	@ConditionalOnEnabledInfoContributor(value = "authing", fallback = InfoContributorFallback.DISABLE)
	InfoContributor authingInfoContributor(ObjectProvider<AuthingLoginSettings> login,
			ObjectProvider<AuthingConnectionDetails> connection) {
		return new AuthingInfoContributor(getClass().getPackage().getImplementationVersion(), () -> {
			Map<String, Object> facts = new LinkedHashMap<>();
			login.ifAvailable((settings) -> facts.put("sign-in",
					settings.methods().stream().sorted().map(LoginMethod::value).toList()));
			connection.ifAvailable((details) -> facts.put("emulator", details.isEmulator()));
			return facts;
		});
	}

}
