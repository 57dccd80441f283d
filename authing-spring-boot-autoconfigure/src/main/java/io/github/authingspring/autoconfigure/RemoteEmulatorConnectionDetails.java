package io.github.authingspring.autoconfigure;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Adapts an emulator elsewhere to {@link AuthingConnectionDetails}. It is asked once.
 */
final class RemoteEmulatorConnectionDetails implements AuthingConnectionDetails {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final String appHost;

	private final SingletonSupplier<Info> info = SingletonSupplier.of(this::ask);

	RemoteEmulatorConnectionDetails(String appHost) {
		this.appHost = appHost;
	}

	@Override
	public String getAppId() {
		return this.info.obtain().appId();
	}

	@Override
	public String getAppHost() {
		return this.appHost;
	}

	@Override
	public String getAppSecret() {
		return this.info.obtain().appSecret();
	}

	@Override
	public String getUserPoolId() {
		return this.info.obtain().userPoolId();
	}

	@Override
	public String getUserPoolSecret() {
		return this.info.obtain().userPoolSecret();
	}

	@Override
	public String getPublicKey() {
		return this.info.obtain().publicKey();
	}

	@Override
	public boolean isEmulator() {
		return true;
	}

	private Info ask() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
		requests.setReadTimeout(TIMEOUT);
		try {
			Info answer = RestClient.builder()
				.requestFactory(requests)
				.baseUrl(this.appHost)
				.build()
				.get()
				.uri("/_emulator/info")
				.retrieve()
				.body(Info.class);
			Assert.state(answer != null, "The answer is empty");
			return answer;
		}
		catch (RestClientException ex) {
			throw new IllegalStateException(
					"No emulator answers at '" + this.appHost + "': start one there, or allow this host name to it",
					ex);
		}
	}

	private record Info(String appId, String appSecret, String userPoolId, String userPoolSecret, String publicKey) {

		@Override
		public String toString() {
			return "Info[" + this.appId + "]";
		}

	}

}
