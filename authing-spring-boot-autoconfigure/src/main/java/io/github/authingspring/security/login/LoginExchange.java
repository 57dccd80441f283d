package io.github.authingspring.security.login;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;

/**
 * A request, its session and its user, as the steps of a sign-in see them.
 */
public interface LoginExchange {

	/**
	 * How many bytes a body may have that is not a form.
	 */
	int LARGEST_BODY = 16 * 1024;

	/**
	 * Return the method of the request.
	 * @return the method
	 */
	HttpMethod method();

	/**
	 * Return the path of the application.
	 * @return the path, empty or beginning with a slash
	 */
	String root();

	/**
	 * Return the path below the application's.
	 * @return the path, encoded as it was sent
	 */
	String path();

	/**
	 * Return the query.
	 * @return the query, encoded as it was sent; {@code null} if there is none
	 */
	@Nullable String query();

	/**
	 * Return the first value of a header.
	 * @param name its name
	 * @return the value, or {@code null} if it was not sent
	 */
	@Nullable String header(String name);

	/**
	 * Return the first value of a parameter of query or form.
	 * @param name its name
	 * @return the value, empty if it has none; {@code null} if it was not sent
	 */
	@Nullable String parameter(String name);

	/**
	 * Return the body of a request that is not a form.
	 * @return the bytes, or the first of them, one more than {@link #LARGEST_BODY}
	 * @throws java.io.UncheckedIOException if it cannot be read
	 */
	byte[] body();

	/**
	 * Return what was uploaded with a form.
	 * @param name the name of its part
	 * @return the bytes, or {@code null} if there are none or they cannot be read
	 */
	byte @Nullable [] upload(String name);

	/**
	 * Return the address of the client.
	 * @return the address, or {@code null} if it is not known
	 */
	@Nullable String remoteAddress();

	/**
	 * Return what is told with an attempt to authenticate.
	 * @return the details
	 */
	Object details();

	/**
	 * Return who is signed in.
	 * @return the user, or {@code null} if nobody is
	 */
	@Nullable Authentication user();

	/**
	 * Return what forms send along.
	 * @return the token, or {@code null} if none is asked for
	 */
	@Nullable FormToken formToken();

	/**
	 * Return an attribute of the request.
	 * @param name its name
	 * @return the value, or {@code null} if there is none
	 */
	@Nullable Object attribute(String name);

	/**
	 * Set an attribute of the request.
	 * @param name its name
	 * @param value the value
	 */
	void setAttribute(String name, Object value);

	/**
	 * Return what is kept in the session.
	 * @param name its name
	 * @return the value, or {@code null} if there is none or no session
	 */
	@Nullable Object kept(String name);

	/**
	 * Keep something in the session, which is created where there is none.
	 * @param name its name
	 * @param value the value
	 */
	void keep(String name, Object value);

	/**
	 * Keep something no longer.
	 * @param name its name
	 */
	void forget(String name);

	/**
	 * Give the session, which is created where there is none, another id. What is kept
	 * afterwards is not there by the former one.
	 */
	void changeSessionId();

	/**
	 * Return whether a parameter was sent.
	 * @param name its name
	 * @return whether it was, with or without a value
	 */
	default boolean hasParameter(String name) {
		return parameter(name) != null;
	}

	/**
	 * Return whether the request is a program's, which is answered in JSON: the body is
	 * JSON, JSON is accepted and HTML is not, or a script says that it asks.
	 * @return whether it is
	 */
	default boolean isJson() {
		List<MediaType> accepted = mediaTypes(HttpHeaders.ACCEPT);
		return hasJsonBody() || "XMLHttpRequest".equals(header("X-Requested-With"))
				|| (accepted.stream().anyMatch(JsonType::matches)
						&& accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype));
	}

	/**
	 * Return whether the body is JSON.
	 * @return whether it is
	 */
	default boolean hasJsonBody() {
		return mediaTypes(HttpHeaders.CONTENT_TYPE).stream().anyMatch(JsonType::matches);
	}

	private List<MediaType> mediaTypes(String header) {
		try {
			return MediaType.parseMediaTypes(header(header));
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

}
