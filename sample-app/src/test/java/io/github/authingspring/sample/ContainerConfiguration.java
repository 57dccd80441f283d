package io.github.authingspring.sample;

import java.net.URI;

import io.github.authingspring.test.containers.AuthingEmulatorContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;

/**
 * The emulator, the directory behind it and a store of sessions, each in a container.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableRedisIndexedHttpSession
class ContainerConfiguration {

	@Bean
	Network network() {
		return Network.newNetwork();
	}

	@Bean
	GenericContainer<?> slapd(Network network) {
		return new GenericContainer<>(DockerImageName.parse(ContainerImages.of("slapd"))).withNetwork(network)
			.withNetworkAliases("slapd")
			.withExposedPorts(1389)
			.waitingFor(Wait.forLogMessage(".*slapd starting.*", 1));
	}

	@Bean
	@ServiceConnection
	AuthingEmulatorContainer emulator(Network network, GenericContainer<?> slapd) {
		return new AuthingEmulatorContainer(ContainerImages.emulator()).withNetwork(network)
			.withNetworkAliases("authing")
			.withLdapUrl(URI.create("ldap://slapd:1389/dc=slapd,dc=example,dc=com"))
			.dependsOn(slapd);
	}

	@Bean
	@ServiceConnection(name = "redis")
	GenericContainer<?> redis() {
		return new GenericContainer<>(DockerImageName.parse(ContainerImages.of("redis"))).withExposedPorts(6379)
			.waitingFor(Wait.forLogMessage(".*Ready to accept connections.*", 1));
	}

}
