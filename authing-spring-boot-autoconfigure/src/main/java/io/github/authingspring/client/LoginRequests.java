package io.github.authingspring.client;

import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

/**
 * The beginnings of sign-in requests, which all end in a user with a token.
 */
final class LoginRequests {

	private LoginRequests() {
	}

	static AuthingRequest<User> graphQl(String operation, @Nullable String inputType) {
		GraphQlDocument document = GraphQlDocument.mutation(operation, User.class);
		return AuthingRequest.graphQl(operation, (inputType != null) ? document.input(inputType) : document,
				AnswerReader.signedIn());
	}

	static AuthingRequest<User> wechat(String code, WechatOptions options) {
		return AuthingRequest
			.get("wechatLogin", "/connection/social/wechat:mobile/{user_pool_id}/callback", AnswerReader.signedIn())
			.at(Endpoint::sentOnce)
			.with("user_pool_id", new RequestValue.UserPoolId())
			.secret("code", code)
			.with("app_id", new RequestValue.AppId())
			.optional("country", options.country())
			.optional("lang", options.lang())
			.optional("state", options.state());
	}

	static AuthingRequest<User> rest(String operation, String path) {
		return AuthingRequest.post(operation, path, AnswerReader.signedIn());
	}

}
