package io.github.authingspring.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The BOM says nothing about the versions of others: its parent manages none.
 */
class BomTests {

	private static final List<String> NEVER_PUBLISHED = List.of("authing-spring-boot-bom", "authing-spring-boot-parent",
			"sample-shop", "sample-tests", "sample-parent", "sample-app", "sample-webflux", "benchmarks");

	private final Document bom = parse("authing-spring-boot-bom/pom.xml");

	private final Document root = parse("pom.xml");

	private final Document parent = parse("authing-spring-boot-parent/pom.xml");

	@Test
	void managesNoVersionsOfOthers() {
		assertThat(texts(this.bom, "/project/parent/artifactId")).isEqualTo(texts(this.root, "/project/artifactId"));
		assertThat(texts(this.root, "//dependencyManagement")).isEmpty();
		assertThat(texts(this.bom, "//dependency/version")).containsOnly("${project.version}");
	}

	@Test
	void managesEveryLibraryAndNothingElse() {
		List<String> libraries = new ArrayList<>(texts(this.root, "/project/modules/module"));
		libraries.removeAll(NEVER_PUBLISHED);
		assertThat(texts(this.bom, "//dependency/artifactId")).containsExactlyInAnyOrderElementsOf(libraries);
		assertThat(texts(this.bom, "//dependency/groupId")).containsOnly("io.github.authingspring");
	}

	/**
	 * The parent of the modules does not import it, so that one can be built alone.
	 */
	@Test
	void managesWhatTheParentManages() {
		List<String> managed = new ArrayList<>(texts(this.parent,
				"/project/dependencyManagement//dependency[groupId='io.github.authingspring']/artifactId"));
		managed.removeAll(NEVER_PUBLISHED);
		assertThat(texts(this.bom, "//dependency/artifactId")).containsExactlyElementsOf(managed);
		for (String module : texts(this.root, "/project/modules/module")) {
			assertThat(texts(parse(module + "/pom.xml"),
					"/project/dependencies/dependency[groupId='io.github.authingspring']/version"))
				.isEmpty();
		}
	}

	private static List<String> texts(Document document, String path) {
		try {
			NodeList nodes = (NodeList) XPathFactory.newInstance()
				.newXPath()
				.evaluate(path, document, XPathConstants.NODESET);
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < nodes.getLength(); i++) {
				texts.add(nodes.item(i).getTextContent());
			}
			return texts;
		}
		catch (XPathExpressionException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	private static Document parse(String file) {
		File path = Path.of("..").resolve(file).toFile();
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path);
		}
		catch (IOException | ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException(file, ex);
		}
	}

}
