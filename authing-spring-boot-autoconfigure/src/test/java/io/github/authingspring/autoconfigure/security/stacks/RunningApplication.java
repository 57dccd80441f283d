package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that answers requests.
 *
 * @param context its context
 */
record RunningApplication(ConfigurableApplicationContext context) {

	private static final Map<List<Object>, RunningApplication> RUNNING = new ConcurrentHashMap<>();

	static RunningApplication of(Stack stack, Class<?> source, List<String> properties) {
		return RUNNING.computeIfAbsent(List.of(stack, source, properties),
				(key) -> new RunningApplication(new SpringApplicationBuilder(source).web(stack.type())
					.initializers(new OwnThreads())
					.properties("server.port=0", "spring.main.banner-mode=off")
					// Reactor Netty 1.3.6 may stop reading from a connection that is kept
					.properties("server.netty.max-keep-alive-requests=1")
					.properties(properties.toArray(String[]::new))
					.run()));
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return Objects.requireNonNull(((WebServerApplicationContext) this.context).getWebServer()).getPort();
	}

}
