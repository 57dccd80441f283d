package io.github.authingspring.client;

import java.util.List;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.Page;
import io.github.authingspring.client.model.RecoveredUser;
import io.github.authingspring.client.model.RefreshedToken;
import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Makes the result of an operation from its answer.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
interface AnswerReader<T> {

	/**
	 * Read the answer.
	 * @param answer an answer that reports success
	 * @return the result
	 * @throws AuthingTransportException if the answer is not what was documented
	 */
	T read(Answer answer);

	static <T> AnswerReader<T> of(Class<T> type) {
		return (answer) -> answer.as(type);
	}

	static <T> AnswerReader<Page<T>> pageOf(Class<T> type) {
		return (answer) -> answer.asPageOf(type);
	}

	static <T> AnswerReader<List<T>> listOf(Class<T> type) {
		return (answer) -> answer.asListOf(type);
	}

	static <T> AnswerReader<List<List<T>>> listOfLists(Class<T> type) {
		return (answer) -> answer.asListOfLists(type);
	}

	/**
	 * Read an acknowledgement that has a code of its own.
	 */
	static AnswerReader<CommonMessage> commonMessage() {
		return (answer) -> {
			CommonMessage message = answer.as(CommonMessage.class);
			if (message.code() != 200) {
				throw Refusal.of(answer.bound(), message.code(), message.message(), answer.data()).toException();
			}
			return message;
		};
	}

	static AnswerReader<CommonMessage> acknowledgement() {
		return (answer) -> new CommonMessage(200, null);
	}

	/**
	 * Read a user who has just signed in: the token must be there and speak of that user,
	 * or nobody is signed in.
	 */
	static AnswerReader<User> signedIn() {
		return (answer) -> {
			User user = answer.as(User.class);
			if (!StringUtils.hasText(user.id()) || !StringUtils.hasText(user.token())) {
				throw AuthingTransportException.answer(answer.request(), "the answer names no user or has no token");
			}
			requireToken(answer, user);
			requireSame(answer, "email", user.email());
			requireSame(answer, "username", user.username());
			return user;
		};
	}

	/**
	 * Read a user who may have been signed in along the way.
	 */
	static AnswerReader<User> perhapsSignedIn() {
		return (answer) -> {
			User user = answer.as(User.class);
			if (StringUtils.hasText(user.token())) {
				requireToken(answer, user);
			}
			return user;
		};
	}

	/**
	 * Read a user who has just passed a second factor: as {@link #signedIn()}, and of the
	 * user that the token of the first step speaks of.
	 */
	static AnswerReader<User> verified() {
		return (answer) -> {
			User user = signedIn().read(answer);
			String first = TokenSubject.ofFirstStep(answer.bound().token());
			if (first != null && !first.equals(user.id())) {
				throw AuthingTransportException.answer(answer.request(), "the answer speaks of another user");
			}
			return user;
		};
	}

	static AnswerReader<RecoveredUser> recovered() {
		return (answer) -> new RecoveredUser(verified().read(answer), Json.text(answer.body().path("recoveryCode")));
	}

	/**
	 * Read a new token, which must speak of the same user as the one that was sent.
	 */
	static AnswerReader<RefreshedToken> refreshed() {
		return (answer) -> {
			RefreshedToken refreshed = answer.as(RefreshedToken.class);
			String subject = TokenSubject.of(String.valueOf(refreshed.token()));
			if (subject == null || !subject.equals(TokenSubject.of(answer.bound().token()))) {
				throw AuthingTransportException.answer(answer.request(), "the new token speaks of another user");
			}
			return refreshed;
		};
	}

	private static void requireToken(Answer answer, User user) {
		if (!user.id().equals(TokenSubject.of(String.valueOf(user.token())))) {
			throw AuthingTransportException.answer(answer.request(), "the token speaks of another user");
		}
	}

	private static void requireSame(Answer answer, String name, @Nullable String answered) {
		Object sent = (answer.bound().format() instanceof GraphQlFormat) ? answer.bound().values().get(name) : null;
		if (sent instanceof String asked && answered != null && !asked.equalsIgnoreCase(answered)) {
			throw AuthingTransportException.answer(answer.request(), "the answer speaks of another user");
		}
	}

}
