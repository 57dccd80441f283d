package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import io.github.authingspring.autoconfigure.EmulatorConnectionDetails;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.AuthingAuthentication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Browsers that go away while somebody signs in or out: that is completed all the same.
 */
@BothStacks
@Timeout(60)
class GivenUpTests {

	@Parameter
	private Stack stack;

	private RunningApplication application;

	private Listener listener;

	private Browser browser;

	@BeforeEach
	void open() {
		this.application = this.stack.application(Application.class);
		this.browser = new Browser(this.application.port());
		this.listener = this.application.bean(Listener.class);
	}

	@Test
	void wrongPasswordIsToldOf() throws Exception {
		giveUp("/login", Map.of("username", "alice", "password", "wrong"));
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.listener.heard)
				.containsExactly(AuthenticationFailureBadCredentialsEvent.class));
	}

	@Test
	void rightPasswordSignsInAndIsToldOf() throws Exception {
		giveUp("/login", Map.of("username", "alice", "password", "Passw0rd!"));
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.listener.heard).containsExactly(AuthenticationSuccessEvent.class,
					InteractiveAuthenticationSuccessEvent.class));
	}

	@Test
	void signOutEndsTheTokenAtAuthing() throws Exception {
		this.browser.login("alice");
		String session = this.browser.cookie(this.stack.sessionCookie());
		StoredSessions sessions = this.application.bean(StoredSessions.class);
		String token = ((AuthingAuthentication) sessions.context(session).getAuthentication()).idToken().value();
		giveUp("/logout", Map.of());
		assertThat(sessions.find(session)).isNull();
		AuthenticationClient client = this.application.bean(AuthenticationClient.class);
		Awaitility.await()
			.untilAsserted(() -> assertThat(client.as(token).checkLoginStatus().execute().status()).isFalse());
	}

	/**
	 * Go away while a listener is at work, who goes on when that is known.
	 */
	private void giveUp(String path, Map<String, String> fields) throws InterruptedException {
		this.listener.hold();
		CompletableFuture<HttpResponse<String>> answer = this.browser.begin(path, fields);
		this.listener.busy.await();
		answer.cancel(true);
		if (this.stack == Stack.WEBFLUX) {
			this.application.bean(Departures.class).noticed.acquire();
		}
		this.listener.mayGoOn.countDown();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ StoredSessions.OfServlets.class, StoredSessions.OfWebFlux.class, Departures.class })
	static class Application {

		@Bean
		AuthingConnectionDetails connection() {
			return new EmulatorConnectionDetails(SharedEmulator.get());
		}

		@Bean
		Listener listener() {
			return new Listener();
		}

	}

	/**
	 * Stays with the first event that it hears of until it may go on.
	 */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class Listener implements ApplicationListener<AbstractAuthenticationEvent> {

		private final List<Class<?>> heard = new CopyOnWriteArrayList<>();

		private volatile CountDownLatch busy = new CountDownLatch(1);

		private volatile CountDownLatch mayGoOn = new CountDownLatch(0);

		void hold() {
			this.heard.clear();
			this.busy = new CountDownLatch(1);
			this.mayGoOn = new CountDownLatch(1);
		}

		@Override
		public void onApplicationEvent(AbstractAuthenticationEvent event) {
			this.busy.countDown();
			try {
				this.mayGoOn.await();
				this.heard.add(event.getClass());
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * Knows when everybody has noticed that the browser went away.
	 */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class Departures implements WebFilter {

		private final Semaphore noticed = new Semaphore(0);

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			return chain.filter(exchange).doFinally((end) -> {
				if (end == SignalType.CANCEL && HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
					this.noticed.release();
				}
			});
		}

	}

}
