package io.github.authingspring.autoconfigure.security.stacks;

import java.time.Duration;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * Gives an application threads and connections of its own. Those of the virtual machine
 * end with any application that ends.
 */
final class OwnThreads implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext application) {
		application.registerBean(ReactorResourceFactory.class, OwnThreads::make);
	}

	static ReactorResourceFactory make() {
		ReactorResourceFactory threads = new ReactorResourceFactory();
		threads.setUseGlobalResources(false);
		threads.setShutdownQuietPeriod(Duration.ZERO);
		return threads;
	}

}
