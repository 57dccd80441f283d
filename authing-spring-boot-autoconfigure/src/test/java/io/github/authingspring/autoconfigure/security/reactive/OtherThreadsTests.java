package io.github.authingspring.autoconfigure.security.reactive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.autoconfigure.security.KnownPermissions;
import io.github.authingspring.security.HasAuthingRole;
import io.github.authingspring.security.PermissionLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for annotations on threads other than that of the user: the user is taken along,
 * or there is none.
 */
class OtherThreadsTests extends Subscribing {

	private final ApplicationContextRunner contexts = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class, AuthingAutoConfiguration.class,
				AuthingSecurityAutoConfiguration.class))
		.withPropertyValues("authing.app-id=app", "authing.app-host=https://a.example")
		.withBean(PermissionLoader.class, KnownPermissions::new)
		.withBean(Desk.class);

	@BeforeEach
	void signIn() {
		SecurityContextHolder.setContext(new SecurityContextImpl(user("u1")));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	@DisplayName("#49 @Async has the user who is handed over to it, or none")
	void asynchronousMethods() {
		this.contexts.withUserConfiguration(Asynchronous.class)
			.withBean(AsyncTaskExecutor.class, SimpleAsyncTaskExecutor::new)
			.run((context) -> assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> context.getBean(Desk.class).later().get(10, TimeUnit.SECONDS))
				.withCauseInstanceOf(AuthenticationCredentialsNotFoundException.class));
		this.contexts.withUserConfiguration(Asynchronous.class)
			.withBean(AsyncTaskExecutor.class,
					() -> new DelegatingSecurityContextAsyncTaskExecutor(new SimpleAsyncTaskExecutor()))
			.run((context) -> assertThat(context.getBean(Desk.class).later()).succeedsWithin(PATIENCE)
				.isEqualTo("done"));
	}

	@Test
	@DisplayName("#49 @Scheduled has no user")
	void scheduledMethods() {
		this.contexts.withUserConfiguration(Timetable.class).run((context) -> {
			assertThat(context.getBean(Timetable.class).failure).succeedsWithin(PATIENCE)
				.isInstanceOf(AuthenticationCredentialsNotFoundException.class);
			assertThat(context.getBean(Desk.class).now()).isEqualTo("done");
		});
	}

	@Test
	@DisplayName("#49 a thread of a pool has the user of its task, and none of an earlier one")
	void pooledThreads() throws Exception {
		ExecutorService pool = Executors.newSingleThreadExecutor();
		try {
			onDesk((desk) -> {
				assertThat(call(pool::execute, new DelegatingSecurityContextRunnable(desk::now))).isNull();
				assertThat(call(pool::execute, desk::now))
					.isInstanceOf(AuthenticationCredentialsNotFoundException.class);
			});
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	@DisplayName("#49 a virtual thread has the user who is handed over to it, or none")
	void virtualThreads() {
		Assumptions.assumeTrue(Runtime.version().feature() >= 21, "Virtual threads need Java 21");
		onDesk((desk) -> {
			SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor();
			threads.setVirtualThreads(true);
			assertThat(call(threads::execute, desk::now))
				.isInstanceOf(AuthenticationCredentialsNotFoundException.class);
			assertThat(call(threads::execute, new DelegatingSecurityContextRunnable(desk::now))).isNull();
		});
	}

	private void onDesk(Consumer<Desk> test) {
		this.contexts.run((context) -> test.accept(context.getBean(Desk.class)));
	}

	/**
	 * Return the failure of a task, or {@code null}.
	 */
	private static Throwable call(Consumer<Runnable> threads, Runnable task) {
		CompletableFuture<Throwable> failure = new CompletableFuture<>();
		threads.accept(() -> {
			try {
				task.run();
				failure.complete(null);
			}
			catch (RuntimeException ex) {
				failure.complete(ex);
			}
		});
		return failure.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

	static class Desk {

		@HasAuthingRole("admin")
		String now() {
			return "done";
		}

		@Async
		@HasAuthingRole("admin")
		CompletableFuture<String> later() {
			return CompletableFuture.completedFuture("done");
		}

	}

	static class Task {

		@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
		@HasAuthingRole("admin")
		void clean() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAsync
	static class Asynchronous {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	static class Timetable {

		private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

		@Bean
		Task task() {
			return new Task();
		}

		@Bean
		ThreadPoolTaskScheduler taskScheduler() {
			ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
			scheduler.setErrorHandler(this.failure::complete);
			return scheduler;
		}

	}

}
