package io.github.authingspring.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * One exchange over HTTP. Bodies are bytes on both ways, so that no codec logs what they
 * hold, and an answer is read only up to the limit.
 */
final class HttpExchange {

	private static final String SDK_VERSION = "java:" + version();

	/**
	 * The attribute by which the observations of {@code WebClient} know a template.
	 */
	private static final String TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private final WebClient webClient;

	private final AuthingClientSettings settings;

	/**
	 * The addresses in which nothing has to be put in, read once.
	 */
	private final Map<String, URI> addresses = new ConcurrentHashMap<>();

	HttpExchange(WebClient webClient, AuthingClientSettings settings) {
		this.webClient = webClient;
		this.settings = settings;
	}

	private static String version() {
		String version = HttpExchange.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "unreleased";
	}

	Mono<Answer> exchange(BoundRequest bound) {
		return spec(bound).exchangeToMono((response) -> read(bound, response))
			.onErrorMap((fault) -> !(fault instanceof AuthingException), (fault) -> translate(bound.request(), fault));
	}

	private WebClient.RequestHeadersSpec<?> spec(BoundRequest bound) {
		WireFormat.Body body = bound.format().body(bound.values());
		WebClient.RequestBodySpec spec = address(this.webClient.method(bound.request().method()), bound)
			.attributes(SecretQuery.of(bound))
			.headers((headers) -> addHeaders(headers, bound));
		return (body != null) ? spec.contentType(body.type()).bodyValue(body.content()) : spec;
	}

	private WebClient.RequestBodySpec address(WebClient.RequestBodyUriSpec spec, BoundRequest bound) {
		String template = template(bound);
		if (template.indexOf('{') != -1) {
			return spec.uri(template, bound.values());
		}
		return spec.uri(this.addresses.computeIfAbsent(template, URI::create)).attribute(TEMPLATE, template);
	}

	private String template(BoundRequest bound) {
		AuthingRequest<?> request = bound.request();
		String path = request.endpoint().path(this.settings.oidc().protocol());
		String address = host(request) + path;
		if (!bound.format().isQuery()) {
			return address;
		}
		String query = bound.values()
			.keySet()
			.stream()
			.filter((name) -> !request.isSecret(name) && !path.contains("{" + name + "}"))
			.map((name) -> name + "={" + name + "}")
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? address : address + "?" + query;
	}

	private String host(AuthingRequest<?> request) {
		String websocketHost = this.settings.application().websocketHost();
		return (websocketHost != null && request.endpoint().options().websocketHost()) ? websocketHost
				: this.settings.application().appHost();
	}

	private void addHeaders(HttpHeaders headers, BoundRequest bound) {
		AuthingClientSettings.Application application = this.settings.application();
		headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		headers.set("x-authing-app-id", application.appId());
		headers.set("x-authing-request-from", "sdk");
		headers.set("x-authing-sdk-version", SDK_VERSION);
		set(headers, "x-authing-userpool-id", application.userPoolId());
		set(headers, "x-authing-lang", application.lang());
		headers.putAll(bound.headers());
	}

	private void set(HttpHeaders headers, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			headers.set(name, value);
		}
	}

	private Mono<Answer> read(BoundRequest bound, ClientResponse response) {
		int limit = Math.toIntExact(this.settings.limits().maxResponseSize().toBytes());
		return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), limit)
			.map(HttpExchange::bytes)
			.defaultIfEmpty(new byte[0])
			.map((body) -> bound.format().read(new HttpAnswer(bound, response, body)));
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private AuthingTransportException translate(AuthingRequest<?> request, Throwable fault) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(fault);
		if (cause instanceof DataBufferLimitException) {
			return AuthingTransportException.answer(request,
					"the answer is larger than %s".formatted(this.settings.limits().maxResponseSize()));
		}
		if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
			return AuthingTransportException.timeout(request, "the server did not answer in time");
		}
		if (cause instanceof ConnectTimeoutException) {
			return AuthingTransportException.timeout(request, "the server could not be reached in time");
		}
		return AuthingTransportException.connection(request, cause);
	}

}
