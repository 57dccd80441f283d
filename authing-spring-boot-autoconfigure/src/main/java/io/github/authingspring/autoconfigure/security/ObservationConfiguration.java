package io.github.authingspring.autoconfigure.security;

import io.github.authingspring.security.AuthingSecurityObservations;
import io.github.authingspring.security.LoginObservationConvention;
import io.github.authingspring.security.PermissionLoadObservationConvention;
import io.github.authingspring.security.PermissionMetrics;
import io.github.authingspring.security.PermissionService;
import io.github.authingspring.security.SecondFactorObservationConvention;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configuration of observations and meters. Without a registry of the application nothing
 * is observed.
 */
@Configuration(proxyBeanMethods = false)
final class ObservationConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AuthingSecurityObservations authingSecurityObservations(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<LoginObservationConvention> login,
			ObjectProvider<SecondFactorObservationConvention> secondFactor,
			ObjectProvider<PermissionLoadObservationConvention> permissionLoad) {
		return new AuthingSecurityObservations(registry.getIfUnique(() -> ObservationRegistry.NOOP),
				login.getIfAvailable(), secondFactor.getIfAvailable(), permissionLoad.getIfAvailable());
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static class MeterConfiguration {

		@Bean
		@ConditionalOnMissingBean
		PermissionMetrics authingPermissionMetrics(PermissionService permissions) {
			return new PermissionMetrics(permissions);
		}

	}

}
