package io.github.authingspring.test.containers;

import java.util.List;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.Container;

import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Connects to an {@link AuthingEmulatorContainer}, or to another container by its name or
 * that of its image.
 */
final class AuthingContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<Container<?>, AuthingConnectionDetails> {

	AuthingContainerConnectionDetailsFactory() {
		super(List.of(AuthingEmulatorContainer.LOCAL_IMAGE, AuthingEmulatorContainer.PUBLIC_IMAGE));
	}

	@Override
	protected boolean sourceAccepts(ContainerConnectionSource<Container<?>> source, Class<?> containerType,
			Class<?> detailsType) {
		return source.accepts(ANY_CONNECTION_NAME, AuthingEmulatorContainer.class, detailsType)
				|| super.sourceAccepts(source, containerType, detailsType);
	}

	@Override
	protected AuthingConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
		return new ContainerDetails(source);
	}

	private static final class ContainerDetails extends ContainerConnectionDetails<Container<?>>
			implements AuthingConnectionDetails {

		private final SingletonSupplier<AuthingConnectionDetails> emulator = SingletonSupplier
			.of(() -> AuthingConnectionDetails.ofEmulator(AuthingEmulatorContainer.address(getContainer())));

		private ContainerDetails(ContainerConnectionSource<Container<?>> source) {
			super(source);
		}

		@Override
		public String getAppId() {
			return this.emulator.obtain().getAppId();
		}

		@Override
		public String getAppHost() {
			return this.emulator.obtain().getAppHost();
		}

		@Override
		public @Nullable String getAppSecret() {
			return this.emulator.obtain().getAppSecret();
		}

		@Override
		public @Nullable String getUserPoolId() {
			return this.emulator.obtain().getUserPoolId();
		}

		@Override
		public @Nullable String getUserPoolSecret() {
			return this.emulator.obtain().getUserPoolSecret();
		}

		@Override
		public @Nullable String getPublicKey() {
			return this.emulator.obtain().getPublicKey();
		}

		@Override
		public boolean isEmulator() {
			return true;
		}

	}

}
