package io.github.authingspring;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.authingspring.client.AuthingCall;
import io.github.authingspring.client.AuthingOperations;
import io.github.authingspring.security.PermissionService;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.lang.CheckReturnValue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of the layers. Data flows client, security, autoconfigure; a newcomer who
 * knows one package knows them all.
 */
@AnalyzeClasses(packages = "io.github.authingspring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String CLIENT = "io.github.authingspring.client..";

	private static final String SECURITY = "io.github.authingspring.security..";

	private static final String AUTOCONFIGURE = "io.github.authingspring.autoconfigure..";

	private static final String EMULATOR = "io.github.authingspring.emulator..";

	@ArchTest
	final ArchRule clientStandsAlone = noClasses().that()
		.resideInAPackage(CLIENT)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(SECURITY, AUTOCONFIGURE, EMULATOR, "org.springframework.boot..",
				"org.springframework.security..")
		.because("the client is usable without Boot and without Spring Security");

	@ArchTest
	final ArchRule securityKnowsTheClientOnly = noClasses().that()
		.resideInAPackage(SECURITY)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(AUTOCONFIGURE, EMULATOR, "org.springframework.boot..")
		.because("the security integration is usable without Boot");

	@ArchTest
	final ArchRule signInKnowsNoStack = noClasses().that()
		.resideInAPackage("io.github.authingspring.security.login..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.server..",
				"io.github.authingspring.security.web..")
		.because("its steps are the same on servlets and on WebFlux");

	@ArchTest
	final ArchRule webFluxStandsAlone = noClasses().that()
		.resideInAPackage("io.github.authingspring.security.web.server..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "io.github.authingspring.security.web")
		.because("there is no servlet container");

	@ArchTest
	final ArchRule modelIsData = classes().that()
		.resideInAPackage("io.github.authingspring.client.model")
		.and()
		.arePublic()
		.should()
		.beRecords()
		.orShould()
		.beEnums();

	@ArchTest
	final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("io.github.authingspring.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	final ArchRule operationsAreNotForgotten = classes().that()
		.areAssignableTo(AuthingOperations.class)
		.and()
		.areInterfaces()
		.and(DescribedPredicate.not(DescribedPredicate.describe("the root",
				(JavaClass type) -> type.isEquivalentTo(AuthingOperations.class))))
		.should()
		.beAnnotatedWith(CheckReturnValue.class)
		.because("a call that is prepared and not executed does nothing");

	@ArchTest
	final ArchRule onlyTheCallBlocks = noClasses().that()
		.areNotAssignableTo(AuthingCall.class)
		.and()
		.areNotAssignableTo(PermissionService.class)
		.and()
		.resideInAnyPackage(CLIENT, SECURITY, AUTOCONFIGURE)
		.should()
		.callMethodWhere(DescribedPredicate.describe("block",
				(call) -> call.getTarget().getName().startsWith("block")
						&& call.getTargetOwner().getName().startsWith("reactor.core.publisher.")))
		.because("one place decides how a call blocks, and one how a check does");

	@ArchTest
	final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	final ArchRule beanMethodsAreNotPublic = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.notBePublic()
		.because("beans are API, the methods that make them are not");

	@ArchTest
	final ArchRule noStaticStateChanges = fields().that()
		.areStatic()
		.and()
		.areDeclaredInClassesThat()
		.resideInAnyPackage(CLIENT, SECURITY, AUTOCONFIGURE)
		.should()
		.beFinal();

	@ArchTest
	final ArchRule randomnessIsSecure = noClasses().should()
		.dependOnClassesThat()
		.haveNameMatching(
				"java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.util\\.random\\..*")
		.orShould()
		.callMethod(Math.class, "random")
		.as("#72 whatever is random cannot be guessed");

}
