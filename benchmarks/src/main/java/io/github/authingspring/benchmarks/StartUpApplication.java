package io.github.authingspring.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * An application with web, security and a client for another service. It knows nothing of
 * the starter, which is on its class path or not.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StartUpApplication {

	/**
	 * Start the application, tell what that took, and end.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(StartUpApplication.class)
			.run(Arguments.quiet(args));
		long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
		long processor = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		ChildProcess.tell(new Start(millis, processor / 1_000_000, heap()));
		context.close();
	}

	private static long heap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@Bean
	WebClient otherService(WebClient.Builder builder) {
		return builder.baseUrl("http://127.0.0.1").build();
	}

}
