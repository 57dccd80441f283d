package io.github.authingspring.autoconfigure.security.stacks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;

/**
 * Remembers what was published.
 */
public class LoginEvents implements ApplicationListener<AbstractAuthenticationEvent> {

	private final List<AbstractAuthenticationEvent> published = new CopyOnWriteArrayList<>();

	@Override
	public void onApplicationEvent(AbstractAuthenticationEvent event) {
		this.published.add(event);
	}

	public List<AbstractAuthenticationEvent> published() {
		return this.published;
	}

}
