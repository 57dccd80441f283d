package io.github.authingspring.emulator.handler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.store.Application;
import io.github.authingspring.emulator.store.Ids;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Voucher;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Single sign-on by CAS, and the question for the session of a browser.
 */
final class CasHandlers {

	private static final String TICKET = "ticket";

	private static final Duration TICKET_LIFETIME = Duration.ofMinutes(5);

	private static final String SCOPE = "profile email phone";

	private final Store store;

	private final BrowserSessions sessions;

	CasHandlers(Store store, BrowserSessions sessions) {
		this.store = store;
		this.sessions = sessions;
	}

	void register(Operations operations) {
		operations.openGet("/cas-idp/logout", (call) -> this.sessions.end(call, call.arguments().optional("url")));
		for (String path : List.of("/cas-idp/{appId}", "/cas-idp/{appId}/login")) {
			operations.openGet(path, this::login);
			operations.openPost(path, this::login);
		}
		operations.openGet("/cas-idp/{appId}/validate", this::validate);
		operations.openGet("/cas-idp/{appId}/serviceValidate", this::serviceValidate);
		operations.openGet("/cas/session", this::session);
	}

	private Answer login(Call call) {
		Application application = this.store.state().application();
		String service = call.arguments().optional("service");
		if (!application.id().equals(call.arguments().required("appId"))) {
			return SignInPage.refuse("There is no such application.");
		}
		if (service == null || !application.mayRedirectTo(service)) {
			return SignInPage.refuse("The service is not allowed: use a loopback address, or add it to"
					+ " application.redirectUris of the state.");
		}
		Optional<User> user = this.sessions.user(call.caller());
		boolean typed = call.arguments().optional("username") != null;
		return (user.isPresent() && !typed) ? back(service, user.get())
				: this.sessions.signIn(call, (known) -> back(service, known));
	}

	private Answer back(String service, User user) {
		Voucher ticket = new Voucher(TICKET, "ST-" + Secrets.id(), user.id(), Map.of("service", service),
				this.store.now().plus(TICKET_LIFETIME), false);
		this.store.state().vouchers().add(ticket, this.store.now());
		return Answer
			.redirect(UriComponentsBuilder.fromUriString(service).queryParam("ticket", ticket.value()).toUriString());
	}

	// a wrong service uses the ticket up, too
	private Optional<User> used(Call call) {
		String ticket = String.valueOf(call.arguments().optional("ticket"));
		return this.store.state()
			.vouchers()
			.use(TICKET, ticket, this.store.now())
			.filter((voucher) -> !voucher.used())
			.filter((voucher) -> voucher.detail("service").equals(call.arguments().optional("service")))
			.flatMap((voucher) -> this.store.state().users().byId(voucher.userId()));
	}

	private Answer validate(Call call) {
		return Answer.text(used(call).map((user) -> "yes\n" + name(user) + "\n").orElse("no\n\n"));
	}

	private Answer serviceValidate(Call call) {
		String format = call.arguments().optional("format");
		Optional<User> user = used(call);
		return "JSON".equalsIgnoreCase(format) ? Answer.json(json(user))
				: new Answer(200, "application/xml;charset=UTF-8", xml(user), Map.of(), Map.of());
	}

	private Map<String, Object> json(Optional<User> user) {
		Map<String, Object> body = user
			.map((known) -> Map.<String, Object>of("authenticationSuccess",
					Map.of("user", name(known), "attributes", attributes(known))))
			.orElse(Map.of("authenticationFailure",
					Map.of("code", "INVALID_TICKET", "description", "The ticket is not valid")));
		return Map.of("serviceResponse", body);
	}

	private String xml(Optional<User> user) {
		StringBuilder xml = new StringBuilder("<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">");
		if (user.isPresent()) {
			xml.append("<cas:authenticationSuccess><cas:user>").append(escape(name(user.get())));
			xml.append("</cas:user><cas:attributes>");
			attributes(user.get()).forEach((name, value) -> xml
				.append("<cas:%1$s>%2$s</cas:%1$s>".formatted(name, escape(String.valueOf(value)))));
			xml.append("</cas:attributes></cas:authenticationSuccess>");
		}
		else {
			xml.append("<cas:authenticationFailure code=\"INVALID_TICKET\">The ticket is not valid");
			xml.append("</cas:authenticationFailure>");
		}
		return xml.append("</cas:serviceResponse>").toString();
	}

	private Map<String, Object> attributes(User user) {
		Map<String, Object> claims = OidcClaims.of(user, SCOPE, this.store.state());
		claims.values().removeIf((value) -> value == null);
		return claims;
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
	}

	private static String name(User user) {
		String name = user.text("username");
		return (name != null) ? name : user.id();
	}

	private Answer session(Call call) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("session", null);
		this.sessions.find(call.caller()).ifPresent((session) -> {
			String appId = this.store.state().application().id();
			answer.put("session",
					Map.of("_id", Ids.of("session", session.value()), "cookie",
							Map.of("originalMaxAge", BrowserSessions.LIFETIME.toMillis(), "expires",
									session.expiresAt().toString(), "secure", false, "httpOnly", true, "path", "/",
									"sameSite", "lax"),
							"appId", appId, "type", "oidc", "userId", session.userId()));
			this.store.state()
				.users()
				.byId(session.userId())
				.ifPresent((user) -> answer.put("userInfo", UserView.of(user, this.store.state())));
		});
		return Answer.json(answer);
	}

}
