package io.github.authingspring.client;

import io.github.authingspring.client.model.CommonMessage;
import io.github.authingspring.client.model.Page;
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
			if (!user.id().equals(TokenSubject.of(user.token()))) {
				throw AuthingTransportException.answer(answer.request(), "the token speaks of another user");
			}
			requireSame(answer, "email", user.email());
			requireSame(answer, "username", user.username());
			return user;
		};
	}

	private static void requireSame(Answer answer, String name, @Nullable String answered) {
		Object sent = (answer.bound().format() instanceof GraphQlFormat) ? answer.bound().values().get(name) : null;
		if (sent instanceof String asked && answered != null && !asked.equalsIgnoreCase(answered)) {
			throw AuthingTransportException.answer(answer.request(), "the answer speaks of another user");
		}
	}

}
