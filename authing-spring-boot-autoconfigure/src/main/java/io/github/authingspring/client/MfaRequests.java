package io.github.authingspring.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.TotpBinding;
import io.github.authingspring.client.model.TotpSource;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;

/**
 * The beginnings of requests about second factors.
 */
final class MfaRequests {

	private MfaRequests() {
	}

	static <T> AuthingRequest<T> of(String operation, String path, AnswerReader<T> reader) {
		return AuthingRequest.post(operation, path, reader).at(Endpoint::authenticated);
	}

	static AuthingRequest<User> verify(String operation, String path) {
		return of(operation, path, AnswerReader.verified());
	}

	static <T> AuthingRequest<T> totp(String operation, String path, AnswerReader<T> reader) {
		return of(operation, path, reader).text("authenticator_type", "totp");
	}

	static AuthingRequest<TotpBinding> associate(TotpSource source) {
		return totp("associateMfaAuthenticator", "/api/v2/mfa/totp/associate", AnswerReader.of(TotpBinding.class))
			.text("source", source.name());
	}

	static <T> AuthingRequest<T> confirm(AnswerReader<T> reader, String totp, TotpSource source) {
		return totp("confirmAssociateMfaAuthenticator", "/api/v2/mfa/totp/associate/confirm", reader)
			.secret("totp", totp)
			.text("source", source.name());
	}

	static Optional<User> perhapsVerified(Answer answer) {
		return answer.data().has("token") ? Optional.of(AnswerReader.verified().read(answer)) : Optional.empty();
	}

	static AuthingRequest<CommonMessage> deleteTotp() {
		return AuthingRequest
			.rest("deleteMfaAuthenticator", HttpMethod.DELETE, "/api/v2/mfa/totp/associate",
					AnswerReader.acknowledgement())
			.at(Endpoint::authenticated);
	}

	static AuthingRequest<User> face(String operation, String photoA, String photoB) {
		return of(operation, "/api/v2/mfa/face/associate", AnswerReader.of(User.class)).text("photoA", photoA)
			.text("photoB", photoB);
	}

	static AuthingRequest<String> upload(String operation, byte[] picture) {
		Assert.isTrue(picture.length > 0, "The picture must not be empty");
		AnswerReader<String> key = (answer) -> String.valueOf(answer.as(Uploaded.class).key);
		return new AuthingRequest<>(operation,
				Endpoint.of(HttpMethod.POST, "/api/v2/upload", new UploadFormat(picture)), Map.of(), key)
			.at(Endpoint::authenticated)
			.text("folder", "face-photo")
			.text("private", "true");
	}

	static byte[] read(Path picture) {
		try {
			return Files.readAllBytes(picture);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The picture '%s' cannot be read".formatted(picture), ex);
		}
	}

	private record Uploaded(@Nullable String key) {

	}

}
