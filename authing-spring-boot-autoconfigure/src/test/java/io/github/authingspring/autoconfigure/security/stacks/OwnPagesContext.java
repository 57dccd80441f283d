package io.github.authingspring.autoconfigure.security.stacks;

import java.net.http.HttpResponse;
import java.util.function.Consumer;

import io.github.authingspring.client.AuthenticationClient;
import io.github.authingspring.security.StubAuthing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that change pages, each for one test and without Authing.
 */
@BothStacks
abstract class OwnPagesContext {

	final StubAuthing authing = new StubAuthing();

	@Parameter
	Stack stack;

	AbstractApplicationContextRunner<?, ?, ?> web;

	@BeforeEach
	void prepare() {
		this.web = ServedContexts.of(this.stack)
			.withPropertyValues("authing.app-id=app", "authing.app-host=http://stub.invalid")
			.withBean("authenticationClient", AuthenticationClient.class, this.authing::client);
	}

	static void visit(AbstractApplicationContextRunner<?, ?, ?> application, Consumer<Browser> visit) {
		application.run((context) -> visit
			.accept(new Browser(new RunningApplication(context.getSourceApplicationContext()).port())));
	}

	static void assertPage(HttpResponse<String> page, String... texts) {
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		assertThat(page.body()).contains(texts);
	}

}
