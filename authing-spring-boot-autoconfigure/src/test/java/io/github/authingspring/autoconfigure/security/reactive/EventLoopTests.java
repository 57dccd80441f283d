package io.github.authingspring.autoconfigure.security.reactive;

import java.time.Duration;
import java.util.List;

import io.github.authingspring.EventLoops;
import io.github.authingspring.SharedEmulator;
import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import io.github.authingspring.autoconfigure.security.AuthingSecurityAutoConfiguration;
import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.client.ProfileOperations;
import io.github.authingspring.client.model.User;
import io.github.authingspring.emulator.Fault;
import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.PermissionsUnavailableException;
import io.github.authingspring.security.ReactiveAuthingAuthorization;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for checks on threads that must not block: whoever blocks one fails. They need a
 * virtual machine of their own, whose threads are watched from the beginning.
 */
@Tag("blockhound")
@ExtendWith(SharedEmulator.class)
@SpringBootTest(properties = "spring.main.web-application-type=reactive",
		webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class EventLoopTests extends Subscribing {

	@Autowired
	private ReactiveShop shop;

	@Autowired
	private ReactiveAuthingAuthorization authing;

	@Autowired
	private ProfileOperations profile;

	@Autowired
	private SignedInUsers users;

	@Autowired
	private HttpHandler application;

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry registry) {
		SharedEmulator.connect(registry);
	}

	@BeforeAll
	static void watch() {
		EventLoops.watch();
	}

	@Test
	void whoeverBlocksIsFound() {
		Mono<String> sleeping = Mono.fromCallable(() -> {
			Thread.sleep(Duration.ofMillis(1).toMillis());
			return "slept";
		});
		assertThat(failure(onEventLoop(sleeping), null)).isInstanceOf(BlockingOperationError.class);
	}

	@Test
	void annotationsDoNotBlock() {
		AuthingAuthentication alice = this.users.signIn("alice");
		AuthingAuthentication bob = this.users.signIn("bob");
		assertThat(answer(onEventLoop(Mono.defer(this.shop::admin)), alice)).isEqualTo("done");
		assertDenied(onEventLoop(Mono.defer(this.shop::admin)), bob);
		assertThat(answer(onEventLoop(Flux.defer(() -> this.shop.pages("1")).collectList()), bob)).hasSize(2);
		assertDenied(onEventLoop(Flux.defer(() -> this.shop.pages("2")).then()), bob);
	}

	@Test
	void expressionsDoNotBlock() {
		AuthingAuthentication alice = this.users.signIn("alice");
		AuthingAuthentication bob = this.users.signIn("bob");
		assertThat(answer(onEventLoop(Mono.defer(() -> this.shop.read("2"))), alice)).isEqualTo("done");
		assertDenied(onEventLoop(Mono.defer(() -> this.shop.read("2"))), bob);
		assertThat(answer(onEventLoop(this.shop.books("1", "2").collectList()), bob)).containsExactly("1");
		assertThat(answer(onEventLoop(this.authing.hasRole("reader")), bob)).isTrue();
	}

	@Test
	void currentUserDoesNotBlock() {
		Mono<String> name = onEventLoop(Mono.defer(() -> this.profile.getCurrentUser().toMono()).map(User::username));
		assertThat(answer(name, this.users.signIn("alice"))).isEqualTo("alice");
		assertThat(answer(name, this.users.signIn("bob"))).isEqualTo("bob");
	}

	@Test
	@DisplayName("#41 permissions that cannot be loaded are no denial, and nobody waits for them")
	void unavailablePermissions() {
		AuthingAuthentication alice = this.users.signIn("alice");
		SharedEmulator.get().faults(Fault.ofAll().status(503));
		try {
			assertThat(failure(onEventLoop(Mono.defer(this.shop::admin)), alice))
				.isInstanceOf(PermissionsUnavailableException.class);
		}
		finally {
			SharedEmulator.get().clearFaults();
		}
	}

	@Test
	@DisplayName("#49 streams over one event loop are those of their own users")
	void streamsAreThoseOfTheirUsers() {
		DisposableServer server = HttpServer.create()
			.port(0)
			.handle(new ReactorHttpHandlerAdapter(this.application))
			.bindNow();
		try {
			this.users.signIn("alice");
			this.users.signIn("bob");
			WebClient client = WebClient.create("http://localhost:" + server.port());
			List<String> answers = Flux.range(0, 60)
				.flatMapSequential((i) -> stream(client, List.of("alice", "bob", "nobody").get(i % 3)), 16)
				.collectList()
				.block(Duration.ofSeconds(30));
			assertThat(answers).hasSize(60);
			for (int i = 0; i < answers.size(); i += 3) {
				assertThat(answers.subList(i, i + 3)).containsExactly("200 page 1 of 2|page 2 of 2", "403 ", "403 ");
			}
		}
		finally {
			server.disposeNow();
		}
	}

	private static Mono<String> stream(WebClient client, String user) {
		return client.get()
			.uri("/books/2")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.header("user", user)
			.exchangeToMono((response) -> response.bodyToFlux(String.class)
				.collectList()
				.map((pages) -> response.statusCode().value() + " " + String.join("|", pages)));
	}

	private static <T> Mono<T> onEventLoop(Mono<T> call) {
		return call.subscribeOn(Schedulers.parallel());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFlux
	@ImportAutoConfiguration({ AuthingAutoConfiguration.class, AuthingSecurityAutoConfiguration.class,
			AuthingReactiveMethodSecurityAutoConfiguration.class })
	static class Application {

		@Bean
		SignedInUsers users(AuthenticationClient client) {
			return new SignedInUsers(client);
		}

		@Bean
		ReactiveShop shop() {
			return new ReactiveShop();
		}

		@Bean
		RouterFunction<ServerResponse> routes(ReactiveShop shop) {
			return RouterFunctions.route()
				.GET("/books/{id}",
						(request) -> ServerResponse.ok()
							.contentType(MediaType.TEXT_EVENT_STREAM)
							.body(shop.pages(request.pathVariable("id")), String.class))
				.build();
		}

		@Bean
		WebFilter signIn(SignedInUsers users) {
			return (exchange, chain) -> {
				AuthingAuthentication user = users.get(exchange.getRequest().getHeaders().getFirst("user"));
				return chain.filter(exchange)
					.contextWrite(as(user))
					.onErrorResume(AccessDeniedException.class, (denied) -> {
						exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
						return exchange.getResponse().setComplete();
					});
			};
		}

		@Bean
		HttpHandler application(ApplicationContext context) {
			return WebHttpHandlerBuilder.applicationContext(context).build();
		}

	}

}
