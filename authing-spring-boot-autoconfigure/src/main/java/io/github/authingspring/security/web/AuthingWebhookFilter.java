package io.github.authingspring.security.web;

import java.io.IOException;

import io.github.authingspring.security.AuthingWebhook;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers Authing's webhook. It stands before Spring Security's filters, because Authing
 * signs in nowhere, and is registered for the path of the webhook only. Without the
 * secret nothing of a body is read.
 */
public final class AuthingWebhookFilter extends OncePerRequestFilter {

	private final AuthingWebhook webhook;

	/**
	 * Create a filter.
	 * @param webhook receives what Authing tells
	 */
	public AuthingWebhookFilter(AuthingWebhook webhook) {
		this.webhook = webhook;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
		response.setStatus(
				this.webhook.accepts(headers) ? receive(request, headers).value() : HttpStatus.UNAUTHORIZED.value());
	}

	private HttpStatus receive(HttpServletRequest request, HttpHeaders headers) throws IOException {
		return this.webhook.receive(headers, request.getInputStream().readNBytes(AuthingWebhook.MAX_BODY + 1));
	}

}
