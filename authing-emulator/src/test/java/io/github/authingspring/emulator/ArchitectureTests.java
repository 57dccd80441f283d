package io.github.authingspring.emulator;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests for the packages of the emulator.
 */
class ArchitectureTests {

	private static final String BASE = "io.github.authingspring.emulator";

	private static final List<String> UPWARDS = List.of(BASE + ".crypto", BASE + ".store", BASE + ".directory",
			BASE + ".handler", BASE + ".http", BASE);

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(BASE);

	@Test
	void packagesDependOneWay() {
		for (int i = 0; i < UPWARDS.size() - 1; i++) {
			String[] above = UPWARDS.subList(i + 1, UPWARDS.size()).toArray(new String[0]);
			ArchRuleDefinition.noClasses()
				.that()
				.resideInAPackage(UPWARDS.get(i))
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(above)
				.because("an operation is a handler and its route, and nothing below may know of it")
				.check(this.classes);
		}
	}

	@Test
	@DisplayName("#72 whatever is random cannot be guessed")
	void randomnessIsSecure() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.haveNameMatching(
					"java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.util\\.random\\..*")
			.orShould()
			.callMethod(Math.class, "random")
			.check(this.classes);
	}

}
