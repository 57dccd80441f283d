package io.github.authingspring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class RedisServerTests {

	@Test
	void stopsAndStartsAgainOnTheSamePort() throws IOException {
		try (RedisServer redis = RedisServer.start()) {
			int port = redis.port();
			connect(port);
			redis.stop();
			assertThatIOException().isThrownBy(() -> connect(port));
			redis.restart();
			assertThat(redis.port()).isEqualTo(port);
			connect(port);
		}
	}

	private static void connect(int port) throws IOException {
		new Socket(InetAddress.getLoopbackAddress(), port).close();
	}

}
