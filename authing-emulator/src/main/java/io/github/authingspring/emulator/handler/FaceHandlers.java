package io.github.authingspring.emulator.handler;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import io.github.authingspring.emulator.crypto.Photo;
import io.github.authingspring.emulator.store.Secrets;
import io.github.authingspring.emulator.store.Store;
import io.github.authingspring.emulator.store.Upload;
import io.github.authingspring.emulator.store.User;

/**
 * Second factor by face. No face is recognized: photos match when their pixels are equal.
 */
final class FaceHandlers {

	private static final String DATA_URL = "data:image/\\w+;base64,";

	private final Store store;

	private final Tokens tokens;

	private final MfaSteps steps;

	FaceHandlers(Store store, Tokens tokens, MfaSteps steps) {
		this.store = store;
		this.tokens = tokens;
		this.steps = steps;
	}

	void register(Operations operations) {
		operations.post("/api/v2/upload", this::upload);
		operations.post("/api/v2/mfa/face/associate", this::associate);
		operations.post("/api/v2/mfa/face/verify", this::verify);
		operations.post("/api/v2/applications/mfa/face/verify", this::verify);
	}

	private Map<String, Object> upload(Call call) {
		if (!(call.arguments().values().get("file") instanceof byte[] file)) {
			throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'file' must be a part of a multipart form");
		}
		String folder = call.arguments().optional("folder");
		Upload upload = new Upload(((folder != null) ? folder : "files") + "/" + Secrets.id(),
				Photo.fingerprint(file).orElse(null));
		this.store.state().uploads().add(upload);
		return Map.of("key", upload.key(), "url", call.caller().origin() + "/" + upload.key());
	}

	private Map<String, Object> associate(Call call) {
		User user = this.tokens.findMfaUser(call.caller().token())
			.orElseGet(() -> this.tokens.require(call.caller()).user());
		String face = fingerprint(photo(call.arguments(), "photoA", "baseFace"));
		if (!face.equals(fingerprint(photo(call.arguments(), "photoB", "compareFace")))) {
			throw AuthingFailure.of(ErrorCode.FACE_MISMATCH);
		}
		User changed = this.store.state().users().update(user.id(), (known) -> {
			if (known.text(User.FACE) != null) {
				throw AuthingFailure.of(ErrorCode.FACE_BOUND);
			}
			return known.with(Map.of(User.FACE, face));
		});
		return UserView.of(changed, this.store.state());
	}

	private Map<String, Object> verify(Call call) {
		User user = this.steps.user(call, "FACE");
		String known = user.text(User.FACE);
		if (known == null) {
			throw AuthingFailure.of(ErrorCode.NO_FACE_TO_COMPARE);
		}
		String photo = photo(call.arguments(), "photo", "photo");
		this.steps.verify(user, "FACE", () -> {
			if (!known.equals(fingerprint(photo))) {
				throw AuthingFailure.of(ErrorCode.FACE_MISMATCH);
			}
		});
		return this.steps.finish(user, call);
	}

	private static String photo(Arguments arguments, String name, String otherName) {
		String photo = arguments.optional(name);
		String found = (photo != null) ? photo : arguments.optional(otherName);
		if (found == null || found.isBlank()) {
			throw AuthingFailure.of(ErrorCode.NO_FACE_TO_COMPARE);
		}
		return found;
	}

	// the emulator fetches nothing: an address is that of an upload, or holds the photo
	// itself
	private String fingerprint(String photo) {
		if (photo.matches("(?s)" + DATA_URL + ".*")) {
			return decoded(photo.replaceFirst(DATA_URL, "")).orElseThrow(() -> AuthingFailure.of(ErrorCode.NO_FACE));
		}
		return this.store.state()
			.uploads()
			.find(photo.replaceFirst("^https?://[^/]+/", ""))
			.flatMap((upload) -> Optional.ofNullable(upload.fingerprint()))
			.orElseThrow(() -> AuthingFailure.of(ErrorCode.NO_FACE));
	}

	private static Optional<String> decoded(String base64) {
		try {
			return Photo.fingerprint(Base64.getDecoder().decode(base64));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
