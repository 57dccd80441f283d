package io.github.authingspring.client;

import org.springframework.http.HttpMethod;

/**
 * Where a request goes and under which rules.
 *
 * @param method the HTTP method
 * @param path the path below the host
 * @param format how it is written and read
 * @param options the rules of sending
 */
record Endpoint(HttpMethod method, String path, WireFormat format, Options options) {

	static Endpoint graphQl(GraphQlDocument document) {
		return new Endpoint(HttpMethod.POST, "/graphql/v2", new GraphQlFormat(document),
				new Options(false, document.query(), false));
	}

	static Endpoint rest(HttpMethod method, String path) {
		return of(method, path, EnvelopeFormat.of(method));
	}

	static Endpoint of(HttpMethod method, String path, WireFormat format) {
		return new Endpoint(method, path, format, new Options(false, HttpMethod.GET.equals(method), false));
	}

	Endpoint authenticated() {
		return with(new Options(true, this.options.repeatable, this.options.websocketHost));
	}

	Endpoint sentOnce() {
		return with(new Options(this.options.authenticated, false, this.options.websocketHost));
	}

	Endpoint onWebsocketHost() {
		return with(new Options(this.options.authenticated, this.options.repeatable, true));
	}

	private Endpoint with(Options changed) {
		return new Endpoint(this.method, this.path, this.format, changed);
	}

	/**
	 * The rules of sending.
	 *
	 * @param authenticated whether the user's token is sent
	 * @param repeatable whether the request may be repeated after a fault
	 * @param websocketHost whether it goes to the websocket host when there is one
	 */
	record Options(boolean authenticated, boolean repeatable, boolean websocketHost) {

	}

}
