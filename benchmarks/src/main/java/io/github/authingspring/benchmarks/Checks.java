package io.github.authingspring.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.authingspring.security.AuthingAuthentication;
import io.github.authingspring.security.AuthingAuthorization;
import io.github.authingspring.security.AuthingIdToken;
import io.github.authingspring.security.AuthingUser;
import io.github.authingspring.security.RoleOverlay;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Those who check what a user may do, all in one application and with what they keep at
 * hand, except for Authing's own client, which keeps nothing.
 */
final class Checks implements AutoCloseable {

	static final String SPRING = "@PreAuthorize(\"hasRole('admin')\"), roles stored";

	static final String OVERLAY = "@PreAuthorize(\"hasRole('admin')\"), roles of the starter";

	static final String LIVE_ROLE = "@PreAuthorize(\"@authing.hasRole('admin')\")";

	static final String RESOURCE = "@PreAuthorize(\"@authing.can('books:1', 'books:read')\")";

	static final String ANNOTATED_ROLE = "@HasAuthingRole(\"admin\")";

	static final String ANNOTATED_RESOURCE = "@CanAccess(value = \"books:1\", actions = \"books:read\")";

	static final String ANNOTATED_TEMPLATE = "@CanAccess(value = \"books:{id}\", actions = \"books:read\")";

	static final String REMOTE = "hasRole of java-core";

	static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);

	private static final int BATCH = 1_000;

	private final String host;

	private final ConfigurableApplicationContext context;

	Checks(String host) {
		this.host = host;
		this.context = new SpringApplicationBuilder(Application.class)
			.run(Arguments.quiet("--authing.app-id=" + SignIn.APP_ID, "--authing.app-host=" + host));
	}

	List<Contestant> all() {
		return Stream.concat(methods(), SIZES.stream().map(this::size)).toList();
	}

	private Stream<Contestant> methods() {
		CheckedMethods methods = this.context.getBean(CheckedMethods.class);
		AuthingAuthentication user = user("resources-10");
		Authentication laidOn = Objects.requireNonNull(this.context.getBean(RoleOverlay.class).apply(user));
		Authentication stored = UsernamePasswordAuthenticationToken.authenticated("alice", null,
				AuthorityUtils.createAuthorityList("ROLE_admin", "ROLE_editor"));
		return Stream.of(check(SPRING, stored, methods::role), check(OVERLAY, laidOn, methods::role),
				check(LIVE_ROLE, laidOn, methods::liveRole), check(RESOURCE, laidOn, methods::resource),
				check(ANNOTATED_ROLE, laidOn, methods::annotatedRole),
				check(ANNOTATED_RESOURCE, laidOn, methods::annotatedResource),
				check(ANNOTATED_TEMPLATE, laidOn, () -> methods.annotatedTemplate("1")),
				Contestant.of(REMOTE, true, new RemoteCheck(this.host)));
	}

	static String size(int resources) {
		return "can(…) of " + resources + " resources";
	}

	/**
	 * Ask for resources from the first to the last, so that none is special.
	 */
	private Contestant size(Integer resources) {
		AuthingAuthorization authing = this.context.getBean(AuthingAuthorization.class);
		List<String> codes = IntStream.rangeClosed(0, 9).mapToObj((i) -> "books:" + (1 + i * resources / 10)).toList();
		int[] next = { 0 };
		return new Contestant(size(resources.intValue()), true, BATCH, () -> signedIn(user("resources-" + resources),
				() -> authing.can(codes.get(next[0]++ % 10), "books:read")));
	}

	private static Contestant check(String name, Authentication user, Call call) {
		return new Contestant(name, true, BATCH, () -> signedIn(user, call));
	}

	private static Call signedIn(Authentication user, Call call) {
		SecurityContextHolder.setContext(new SecurityContextImpl(user));
		return call;
	}

	static AuthingAuthentication user(String id) {
		return new AuthingAuthentication(new AuthingUser(id, "pool", "alice", null, null, null, null, null),
				new AuthingIdToken(StubAnswers.token(id), null), List.of());
	}

	/**
	 * Return a check of the role of a user who was not seen yet.
	 */
	Contestant newcomer(String id) {
		AuthingAuthorization authing = this.context.getBean(AuthingAuthorization.class);
		return new Contestant(id, true, 1, () -> signedIn(user(id), () -> authing.hasRole("admin")));
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		CheckedMethods checkedMethods() {
			return new CheckedMethods();
		}

	}

}
