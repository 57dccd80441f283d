package io.github.authingspring.client;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import io.github.authingspring.client.model.TicketValidation;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answers of CAS: two lines of text, JSON or XML.
 */
final class CasAnswers {

	private static final String CAS = "http://www.yale.edu/tp/cas";

	private CasAnswers() {
	}

	static TicketValidation version1(Answer answer) {
		String[] lines = text(answer).split("\r?\n", -1);
		if (lines[0].equals("no")) {
			return new TicketValidation(null, Map.of(), null);
		}
		if (!lines[0].equals("yes") || lines.length < 2 || lines[1].isBlank()) {
			throw AuthingTransportException.answer(answer.request(), "the answer is not one of CAS");
		}
		return new TicketValidation(lines[1], Map.of(), null);
	}

	static TicketValidation version2(Answer answer) {
		JsonNode json = Json.tree(text(answer).getBytes(StandardCharsets.UTF_8));
		TicketValidation validation = json.isObject() ? json(json) : xml(answer);
		if (validation == null) {
			throw AuthingTransportException.answer(answer.request(), "the answer is not one of CAS");
		}
		return validation;
	}

	/**
	 * Failures come with and without the outer object.
	 */
	private static @Nullable TicketValidation json(JsonNode tree) {
		JsonNode response = tree.has("serviceResponse") ? tree.path("serviceResponse") : tree;
		JsonNode success = response.path("authenticationSuccess");
		String user = Json.text(success.path("user"));
		if (user != null) {
			JsonNode attributes = success.path("attributes");
			return new TicketValidation(user, attributes.isObject() ? Answer.map(attributes) : Map.of(), null);
		}
		String failure = Json.text(response.path("authenticationFailure").path("code"));
		return (failure != null) ? new TicketValidation(null, Map.of(), failure) : null;
	}

	private static @Nullable TicketValidation xml(Answer answer) {
		Document document = parse(answer);
		String user = content(document, "user");
		if (user != null) {
			return new TicketValidation(user, attributes(document), null);
		}
		Node failure = document.getElementsByTagNameNS(CAS, "authenticationFailure").item(0);
		return (failure instanceof Element element) ? new TicketValidation(null, Map.of(), element.getAttribute("code"))
				: null;
	}

	private static Document parse(Answer answer) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(text(answer))));
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw AuthingTransportException.answer(answer.request(), "the answer is neither JSON nor XML");
		}
	}

	private static @Nullable String content(Document document, String name) {
		Node node = document.getElementsByTagNameNS(CAS, name).item(0);
		return (node != null) ? node.getTextContent() : null;
	}

	private static Map<String, Object> attributes(Document document) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		Node parent = document.getElementsByTagNameNS(CAS, "attributes").item(0);
		for (Node node = (parent != null) ? parent.getFirstChild() : null; node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				attributes.put(element.getLocalName(), element.getTextContent());
			}
		}
		return attributes;
	}

	private static String text(Answer answer) {
		return answer.data().stringValue();
	}

}
