package io.github.authingspring.autoconfigure.health;

import java.time.Duration;
import java.util.Map;

import io.github.authingspring.security.StubAuthing;
import io.github.authingspring.security.StubAuthing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class AuthingHealthIndicatorTests {

	private static final String PATH = "/api/v2/.well-known";

	private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

	private final StubAuthing authing = new StubAuthing();

	private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();

	private final AuthingHealthIndicator indicator = new AuthingHealthIndicator(this.authing.client(), TEN_SECONDS,
			this.timer);

	private final HealthIndicator blocking = this.indicator.asHealthContributor();

	@Test
	void upWithoutDetailsWhenAuthingAnswers() {
		this.authing.on(PATH, Reply.json("{\"code\":200,\"data\":{\"publicKey\":\"canary\"}}"));
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(health().getDetails()).isEmpty();
	}

	@Test
	@DisplayName("#66 health neither signs in nor shows who asks")
	void asksWhatEveryoneMayAsk() {
		health();
		assertThat(this.authing.requests()).singleElement().satisfies((sent) -> {
			assertThat(sent.path()).isEqualTo(PATH);
			assertThat(sent.authorization()).isEqualTo("null");
		});
	}

	@Test
	void downWithStatusWhenAuthingFails() {
		this.authing.on(PATH, Reply.status(500));
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health().getDetails()).hasToString("{fault=STATUS, status=500}");
	}

	@Test
	void downWithCodeWhenAuthingRefuses() {
		this.authing.on(PATH, Reply.json("{\"code\":1000,\"message\":\"canary\"}"));
		assertThat(health().getDetails()).isEqualTo(Map.of("fault", "REFUSED", "code", 1000));
	}

	@Test
	void downWhenTheAnswerIsNone() {
		this.authing.on(PATH, Reply.json("<html>canary</html>"));
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health().getDetails()).hasToString("{fault=ANSWER}");
	}

	@Test
	@DisplayName("#66 many who ask for the health at once are one question to Authing")
	void asksOnceForMany() {
		this.authing.on(PATH, Reply.json("{\"code\":200,\"data\":{}}"));
		Long up = Flux.range(0, 200)
			.flatMap((i) -> this.indicator.health().subscribeOn(Schedulers.boundedElastic()), 200)
			.filter((health) -> health.getStatus().equals(Status.UP))
			.count()
			.block();
		assertThat(up).isEqualTo(200);
		assertThat(this.authing.requests()).hasSize(1);
	}

	@Test
	@DisplayName("#66 good and bad answers are kept for the same time")
	void asksAgainAfterTheTime() {
		this.authing.on(PATH, Reply.status(500));
		health();
		this.authing.on(PATH, Reply.json("{\"code\":200,\"data\":{}}"));
		this.timer.advanceTimeBy(Duration.ofSeconds(9));
		assertThat(health().getStatus()).isEqualTo(Status.DOWN);
		this.timer.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.authing.requests()).hasSize(2);
	}

	@Test
	void keepsNothingWhenTheTimeIsZero() {
		HealthIndicator forgetful = new AuthingHealthIndicator(this.authing.client(), Duration.ZERO)
			.asHealthContributor();
		forgetful.health();
		forgetful.health();
		assertThat(this.authing.requests()).hasSize(2);
	}

	private Health health() {
		Health health = this.blocking.health();
		assertThat(health).isNotNull().asString().doesNotContain("canary", "stub", "app");
		return health;
	}

}
