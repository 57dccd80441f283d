package io.github.authingspring.emulator.handler;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.User;
import io.github.authingspring.emulator.store.Voucher;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of browsers, remembered by a cookie, and the page for it.
 */
final class BrowserSessions {

	/** A guess: the name of Authing's own cookie is not known. */
	static final String COOKIE = "authing-emulator-session";

	static final Duration LIFETIME = Duration.ofDays(14);

	private static final String KIND = "session";

	private final Store store;

	private final PasswordLogin passwordLogin;

	private final LoginCompletion completion;

	BrowserSessions(Store store, PasswordLogin passwordLogin, LoginCompletion completion) {
		this.store = store;
		this.passwordLogin = passwordLogin;
		this.completion = completion;
	}

	Optional<Voucher> find(Caller caller) {
		return this.store.state().vouchers().find(KIND, caller.cookies().getOrDefault(COOKIE, ""), this.store.now());
	}

	Optional<User> user(Caller caller) {
		return find(caller).flatMap((session) -> this.store.state().users().byId(session.userId()));
	}

	/**
	 * Returns when the user of a browser signed in.
	 */
	Optional<Instant> since(Caller caller) {
		return find(caller).map((session) -> session.expiresAt().minus(LIFETIME));
	}

	/**
	 * Signs a browser in, or shows the page.
	 * @param call has the fields of the page
	 * @param then goes on once somebody is signed in
	 * @return the answer
	 */
	Answer signIn(Call call, Function<User, Answer> then) {
		Arguments fields = call.arguments();
		String name = fields.optional("username");
		if (name == null) {
			return SignInPage.show(fields, null);
		}
		try {
			LoginAttempt attempt = LoginAttempt.of(call.caller(), this.passwordLogin.byAnyName(name), fields);
			String password = String.valueOf(fields.optional("password"));
			User user = this.passwordLogin.authenticate(attempt, password.getBytes(StandardCharsets.UTF_8));
			this.completion.complete(user, call.caller(), call.caller().address());
			return then.apply(user).withCookie(COOKIE, start(user));
		}
		catch (AuthingFailure failure) {
			return SignInPage.show(fields, failure);
		}
	}

	private String start(User user) {
		Voucher session = new Voucher(KIND, Secrets.id(), user.id(), Map.of(), this.store.now().plus(LIFETIME), false);
		this.store.state().vouchers().add(session, this.store.now());
		return session.value();
	}

	Answer end(Call call, @Nullable String location) {
		this.store.state().vouchers().remove(KIND, call.caller().cookies().getOrDefault(COOKIE, ""));
		boolean allowed = location != null && this.store.state().application().mayRedirectTo(location);
		Answer answer = (allowed && location != null) ? Answer.redirect(location) : Answer.text("Signed out.");
		return answer.withCookie(COOKIE, "");
	}

}
