package io.github.authingspring.security.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import io.github.authingspring.security.AuthingAuthentication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentTokenRefreshTests {

	private final RefreshedSession alice = new RefreshedSession();

	@Test
	@DisplayName("#37 requests of one session ask once, and go on with the old token meanwhile")
	void concurrentRequestsAskOnce() throws Exception {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ofHours(1));
		int others = 7;
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch finished = new CountDownLatch(others);
		this.alice.authing().on("refreshToken", (sent) -> {
			asked.countDown();
			await(finished);
			return RefreshedSession.refreshed("u1");
		});
		ExecutorService threads = Executors.newFixedThreadPool(others + 1);
		try {
			Future<AuthingAuthentication> first = threads.submit(this.alice::request);
			await(asked);
			List<Future<AuthingAuthentication>> rest = new ArrayList<>();
			for (int i = 0; i < others; i++) {
				rest.add(threads.submit(() -> {
					AuthingAuthentication seen = this.alice.request();
					finished.countDown();
					return seen;
				}));
			}
			for (Future<AuthingAuthentication> other : rest) {
				assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(user);
			}
			assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(this.alice.stored()).isNotEqualTo(user);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.alice.authing().requests()).hasSize(1);
	}

	@Test
	@DisplayName("#37 requests with an expired token wait for the one that asks")
	void concurrentRequestsWithAnExpiredTokenWait() throws Exception {
		AuthingAuthentication user = this.alice.signIn(Duration.ofDays(14), Duration.ZERO);
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		this.alice.authing().on("refreshToken", (sent) -> {
			asked.countDown();
			await(answer);
			return RefreshedSession.refreshed("u1");
		});
		FutureTask<AuthingAuthentication> first = new FutureTask<>(this.alice::request);
		FutureTask<AuthingAuthentication> second = new FutureTask<>(this.alice::request);
		new Thread(first).start();
		await(asked);
		Thread waiting = new Thread(second);
		waiting.start();
		Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
		answer.countDown();
		assertThat(second.get(10, TimeUnit.SECONDS)).isNotEqualTo(user).isEqualTo(first.get(10, TimeUnit.SECONDS));
		assertThat(this.alice.authing().requests()).hasSize(1);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
