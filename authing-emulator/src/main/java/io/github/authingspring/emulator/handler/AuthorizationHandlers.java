package io.github.authingspring.emulator.handler;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.store.Application;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Voucher;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The authorization endpoints: browsers sign in and are sent back with a code.
 */
final class AuthorizationHandlers {

	static final String CODE = "code";

	private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

	private static final List<String> BOUND = List.of("redirect_uri", "scope", "nonce", "code_challenge",
			"code_challenge_method");

	private final Store store;

	private final BrowserSessions sessions;

	AuthorizationHandlers(Store store, BrowserSessions sessions) {
		this.store = store;
		this.sessions = sessions;
	}

	void register(Operations operations) {
		for (Protocol protocol : Protocol.values()) {
			operations.openGet(protocol.path("auth"), (call) -> authorize(call, protocol));
			operations.openPost(protocol.path("auth"), (call) -> authorize(call, protocol));
		}
		operations.openGet("/oidc/session/end", this::endSession);
		operations.openGet("/login/profile/logout",
				(call) -> this.sessions.end(call, call.arguments().optional("redirect_uri")));
	}

	private Answer authorize(Call call, Protocol protocol) {
		Arguments arguments = call.arguments();
		Application application = this.store.state().application();
		if (!application.id().equals(arguments.optional("client_id"))) {
			return SignInPage.refuse("There is no application with this client_id.");
		}
		String redirectUri = arguments.optional("redirect_uri");
		if (redirectUri == null || !application.mayRedirectTo(redirectUri)) {
			return SignInPage.refuse("The redirect_uri is not allowed: use a loopback address, or add it to"
					+ " application.redirectUris of the state.");
		}
		return error(arguments).map((error) -> redirect(arguments, Map.of("error", error)))
			.orElseGet(() -> signIn(call, protocol));
	}

	private Answer signIn(Call call, Protocol protocol) {
		Arguments arguments = call.arguments();
		Instant since = this.sessions.since(call.caller()).orElse(Instant.EPOCH);
		Optional<User> user = (prompts(arguments, "login") || isTooOld(arguments, since)) ? Optional.empty()
				: this.sessions.user(call.caller());
		if (user.isPresent() && arguments.optional("username") == null) {
			return redirect(arguments, Map.of(CODE, issue(arguments, user.get(), protocol, since)));
		}
		if (prompts(arguments, "none")) {
			return redirect(arguments, Map.of("error", "login_required"));
		}
		return this.sessions.signIn(call,
				(known) -> redirect(arguments, Map.of(CODE, issue(arguments, known, protocol, this.store.now()))));
	}

	private boolean isTooOld(Arguments arguments, Instant since) {
		String maxAge = arguments.optional("max_age");
		return maxAge != null && maxAge.matches("\\d{1,9}")
				&& !this.store.now().isBefore(since.plusSeconds(Long.parseLong(maxAge)));
	}

	/** OpenID Connect separates several prompts by spaces. */
	private static boolean prompts(Arguments arguments, String prompt) {
		return (" " + arguments.optional("prompt") + " ").contains(" " + prompt + " ");
	}

	private static Optional<String> error(Arguments arguments) {
		String type = arguments.optional("response_type");
		if (type != null && !CODE.equals(type)) {
			return Optional.of("unsupported_response_type");
		}
		String method = arguments.optional("code_challenge_method");
		String mode = arguments.optional("response_mode");
		boolean bad = (method != null && !List.of("S256", "plain").contains(method))
				|| (mode != null && !"query".equals(mode));
		return bad ? Optional.of("invalid_request") : Optional.empty();
	}

	private String issue(Arguments arguments, User user, Protocol protocol, Instant since) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("scope", protocol.defaultScope());
		for (String name : BOUND) {
			String value = arguments.optional(name);
			if (value != null) {
				details.put(name, value);
			}
		}
		details.put("protocol", protocol.name());
		details.put("grant", Secrets.id());
		details.put("auth_time", String.valueOf(since.getEpochSecond()));
		Voucher code = new Voucher(CODE, Secrets.id(), user.id(), details, this.store.now().plus(CODE_LIFETIME), false);
		this.store.state().vouchers().add(code, this.store.now());
		return code.value();
	}

	private static Answer redirect(Arguments arguments, Map<String, String> parameters) {
		UriComponentsBuilder location = UriComponentsBuilder.fromUriString(arguments.required("redirect_uri"));
		parameters.forEach((name, value) -> location.queryParam(name, "{" + name + "}"));
		Map<String, Object> values = new LinkedHashMap<>(parameters);
		String state = arguments.optional("state");
		if (state != null) {
			location.queryParam("state", "{state}");
			values.put("state", state);
		}
		return Answer.redirect(location.encode().buildAndExpand(values).toUriString());
	}

	private Answer endSession(Call call) {
		String location = call.arguments().optional("post_logout_redirect_uri");
		String state = call.arguments().optional("state");
		if (location == null || state == null) {
			return this.sessions.end(call, location);
		}
		String separator = location.contains("?") ? "&" : "?";
		return this.sessions.end(call,
				location + separator + "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
	}

}
