package io.github.authingspring.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a request means on the wire, as aspects that can be compared one by one.
 *
 * @param aspects aspect to value
 */
record WireForm(Map<String, String> aspects) {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final Pattern CIPHER_TEXT = Pattern.compile("[A-Za-z0-9+/]{171}=");

	private static final Pattern DOCUMENT = Pattern.compile("^\\s*(query|mutation)\\s+(\\w+)[^{]*\\{\\s*(\\w+)");

	/**
	 * Headers that belong to the HTTP library, not to the protocol.
	 */
	private static final Set<String> TRANSPORT = Set.of("accept", "accept-encoding", "connection", "content-length",
			"host", "user-agent");

	static WireForm of(String method, String url, Map<String, String> headers, String body) {
		Map<String, String> aspects = new TreeMap<>();
		UriComponents uri = UriComponentsBuilder.fromUriString(url).build();
		aspects.put("request", method + " " + uri.getHost() + uri.getPath());
		query(uri.getQueryParams(), aspects);
		headers.forEach((name, value) -> header(name.toLowerCase(Locale.ROOT), value, aspects));
		if (body.startsWith("{")) {
			body(MAPPER.readTree(body), aspects);
		}
		else if (!body.isEmpty()) {
			form(body, aspects);
		}
		return new WireForm(aspects);
	}

	private static void query(MultiValueMap<String, String> query, Map<String, String> aspects) {
		query.forEach((name, values) -> aspects.put("query." + name, String.join(",", values)));
	}

	private static void header(String name, String value, Map<String, String> aspects) {
		if (!TRANSPORT.contains(name)) {
			String plain = "content-type".equals(name) ? withoutCharset(value) : value;
			aspects.put("header." + name, plain.replaceFirst("^Bearer .+\\..+", "Bearer <token>"));
		}
	}

	private static String withoutCharset(String value) {
		MimeType type = MimeTypeUtils.parseMimeType(value);
		return type.getType() + "/" + type.getSubtype();
	}

	private static void form(String body, Map<String, String> aspects) {
		UriComponentsBuilder.newInstance()
			.query(body)
			.build()
			.getQueryParams()
			.forEach((name, values) -> aspects.put("form." + name,
					URLDecoder.decode(String.join(",", values), StandardCharsets.UTF_8)));
	}

	private static void body(JsonNode body, Map<String, String> aspects) {
		if (!body.has("query")) {
			flatten("body", body, aspects);
			return;
		}
		Matcher document = DOCUMENT.matcher(body.get("query").stringValue());
		if (!document.find()) {
			throw new IllegalArgumentException("no GraphQL operation: " + body.get("query"));
		}
		aspects.put("graphql", document.group(1) + " " + document.group(2) + " " + document.group(3));
		flatten("variable", body.path("variables"), aspects);
	}

	private static String masked(String text) {
		if (CIPHER_TEXT.matcher(text).matches()) {
			return "<encrypted>";
		}
		return text.matches("eyJ\\w+\\.\\w+\\.\\w+") ? "<token>" : text;
	}

	private static void flatten(String prefix, JsonNode node, Map<String, String> aspects) {
		if (node.isObject()) {
			node.properties().forEach((entry) -> flatten(prefix + "." + entry.getKey(), entry.getValue(), aspects));
		}
		else if (!node.isNull() && !node.isMissingNode()) {
			String text = node.isString() ? node.stringValue() : node.toString();
			if (DOCUMENT.matcher(text).find()) {
				aspects.put("variable.<document>", "<document>");
				return;
			}
			aspects.put(prefix, masked(text));
		}
	}

	String get(String aspect) {
		return this.aspects.getOrDefault(aspect, "-");
	}

}
