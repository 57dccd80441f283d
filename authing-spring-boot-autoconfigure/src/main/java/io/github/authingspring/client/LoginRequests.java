package io.github.authingspring.client;

import java.util.Map;
import java.util.UUID;

import io.github.authingspring.client.model.Captcha;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

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

	static AuthingRequest<Captcha> captcha() {
		return new AuthingRequest<>("getCaptcha",
				Endpoint.of(HttpMethod.GET, "/api/v2/security/captcha", new PictureFormat()), Map.of(),
				LoginRequests::readCaptcha)
			.optional("r", UUID.randomUUID().toString());
	}

	private static Captcha readCaptcha(Answer answer) {
		JsonNode data = answer.data();
		return new Captcha(new ByteArrayResource(data.path("picture").binaryValue()),
				MediaType.parseMediaType(data.path("contentType").stringValue()), data.path("cookies").stringValue());
	}

	static AuthingRequest<User> rest(String operation, String path) {
		return AuthingRequest.post(operation, path, AnswerReader.signedIn());
	}

}
