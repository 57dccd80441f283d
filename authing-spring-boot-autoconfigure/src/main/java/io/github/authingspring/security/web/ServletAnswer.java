package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.security.login.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Writes answers in a servlet container.
 *
 * @param request the request
 * @param response the response
 */
record ServletAnswer(HttpServletRequest request, HttpServletResponse response) {

	private static final DefaultRedirectStrategy REDIRECTS = new DefaultRedirectStrategy();

	/**
	 * Write an answer.
	 * @return whether there is one; otherwise the application has to answer
	 */
	boolean write(@Nullable Answer answer) throws IOException {
		if (answer instanceof Answer.Content content) {
			write(content);
		}
		else if (answer instanceof Answer.Redirect redirect) {
			REDIRECTS.sendRedirect(this.request, this.response, redirect.location());
		}
		else if (answer instanceof Answer.Failure failure) {
			this.response.sendError(failure.status().value());
		}
		return answer != null && !(answer instanceof Answer.Proceed);
	}

	private void write(Answer.Content content) throws IOException {
		byte[] body = content.body().get();
		this.response.setStatus(content.status().value());
		MediaType type = content.headers().getContentType();
		if (type != null) {
			this.response.setContentType(type.toString());
		}
		content.headers().forEach((name, values) -> {
			if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
				values.forEach((value) -> this.response.setHeader(name, value));
			}
		});
		if (body.length > 0) {
			this.response.setContentLength(body.length);
			this.response.getOutputStream().write(body);
		}
	}

}
