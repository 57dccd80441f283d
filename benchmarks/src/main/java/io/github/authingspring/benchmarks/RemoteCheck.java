package io.github.authingspring.benchmarks;

import java.io.IOException;

import cn.authing.core.auth.AuthenticationClient;
import cn.authing.core.graphql.GraphQLException;

/**
 * Checks a role by Authing's own client. It knows no user but the one that it has asked
 * for, so a server, which is handed a token, has it ask first.
 */
final class RemoteCheck implements Call {

	private final AuthenticationClient client;

	RemoteCheck(String host) {
		this.client = ClientCalls.theirs(host);
	}

	@Override
	public Object once() throws GraphQLException, IOException {
		this.client.setToken(StubAnswers.token(SignIn.USER_ID));
		this.client.getCurrentUser().execute();
		return this.client.hasRole("admin", "default").execute();
	}

}
