package dev.jacobean.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One package, one phase: who may know whom, as ARCHITECTURE.md says it. */
@AnalyzeClasses(packages = "dev.jacobean.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PROCESSOR = "dev.jacobean.processor";

    @ArchTest
    static final ArchRule ONLY_THE_FRONTEND_READS_TREES = noClasses()
            .that()
            .resideOutsideOfPackages(PROCESSOR, PROCESSOR + ".frontend..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.source..");

    @ArchTest
    static final ArchRule NOBODY_USES_JAVAC_S_INTERNALS =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.sun.tools..");

    @ArchTest
    static final ArchRule ONLY_EMIT_WRITES_JAVA = noClasses()
            .that()
            .resideOutsideOfPackage(PROCESSOR + ".emit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule THE_IR_KNOWS_NOBODY = classes()
            .that()
            .resideInAPackage(PROCESSOR + ".ir..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PROCESSOR + ".ir..", "java..");

    @ArchTest
    static final ArchRule ANALYSES_AND_TRANSFORMATIONS_KNOW_NO_COMPILER = noClasses()
            .that()
            .resideInAnyPackage(PROCESSOR + ".analysis..", PROCESSOR + ".transform..", PROCESSOR + ".model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..");

    @ArchTest
    static final ArchRule PHASES_DO_NOT_KNOW_LATER_ONES =
            slices().matching(PROCESSOR + ".(*)..").should().beFreeOfCycles();
}
