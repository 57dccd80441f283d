package io.github.authingspring.security.web.server;

import java.util.HashMap;
import java.util.Map;

import io.github.authingspring.security.AuthingLoginDetails;
import io.github.authingspring.security.login.Answer;
import io.github.authingspring.security.login.FormToken;
import io.github.authingspring.security.login.LoginExchange;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * A request in WebFlux, with everything at hand that would have to be waited for.
 */
final class ServerExchange implements LoginExchange {

	private final ServerWebExchange exchange;

	private final WebSession session;

	private final RequestContent content;

	private final @Nullable Authentication user;

	private @Nullable FormToken formToken;

	private @Nullable Map<String, Object> putOff;

	ServerExchange(ServerWebExchange exchange, WebSession session, RequestContent content, SecurityContext user,
			@Nullable FormToken formToken) {
		this.exchange = exchange;
		this.session = session;
		this.content = content;
		this.user = user.getAuthentication();
		this.formToken = formToken;
	}

	Mono<Void> answer(Answer answer) {
		return answer(answer, Mono.empty());
	}

	/**
	 * Do what had to be put off, and answer.
	 * @param otherwise who answers where there is no answer
	 */
	Mono<Void> answer(@Nullable Answer answer, Mono<Void> otherwise) {
		Map<String, Object> kept = this.putOff;
		Mono<Void> done = (kept != null) ? this.session.changeSessionId()
			.then(Mono.fromRunnable(() -> this.session.getAttributes().putAll(kept))) : Mono.empty();
		return done.then(Mono.defer(() -> new ServerAnswer(this.exchange).write(answer, otherwise)));
	}

	void renewFormToken(@Nullable FormToken renewed) {
		this.formToken = renewed;
	}

	@Override
	public HttpMethod method() {
		return this.exchange.getRequest().getMethod();
	}

	@Override
	public String root() {
		return this.exchange.getRequest().getPath().contextPath().value();
	}

	@Override
	public String path() {
		return this.exchange.getRequest().getPath().pathWithinApplication().value();
	}

	@Override
	public @Nullable String query() {
		return this.exchange.getRequest().getURI().getRawQuery();
	}

	@Override
	public @Nullable String header(String name) {
		return this.exchange.getRequest().getHeaders().getFirst(name);
	}

	@Override
	public @Nullable String parameter(String name) {
		if (this.exchange.getRequest().getQueryParams().containsKey(name)) {
			String value = this.exchange.getRequest().getQueryParams().getFirst(name);
			return (value != null) ? value : "";
		}
		return this.content.field(name);
	}

	@Override
	public byte[] body() {
		return this.content.body();
	}

	@Override
	public byte @Nullable [] upload(String name) {
		return this.content.upload(name);
	}

	@Override
	public @Nullable String remoteAddress() {
		return details().remoteAddress();
	}

	@Override
	public AuthingLoginDetails details() {
		return AuthingLoginDetails.of(this.exchange.getRequest());
	}

	@Override
	public @Nullable Authentication user() {
		return this.user;
	}

	@Override
	public @Nullable FormToken formToken() {
		return this.formToken;
	}

	@Override
	public @Nullable Object attribute(String name) {
		return this.exchange.getAttribute(name);
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.exchange.getAttributes().put(name, value);
	}

	@Override
	public @Nullable Object kept(String name) {
		return (this.putOff != null && this.putOff.containsKey(name)) ? this.putOff.get(name)
				: this.session.getAttribute(name);
	}

	@Override
	public void keep(String name, Object value) {
		((this.putOff != null) ? this.putOff : this.session.getAttributes()).put(name, value);
	}

	@Override
	public void forget(String name) {
		if (this.putOff != null) {
			this.putOff.remove(name);
		}
		this.session.getAttributes().remove(name);
	}

	/**
	 * What is kept from now on is so by the new id alone.
	 */
	@Override
	public void changeSessionId() {
		this.session.start();
		this.putOff = (this.putOff != null) ? this.putOff : new HashMap<>();
	}

}
