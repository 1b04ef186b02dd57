package org.certkp.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.certkp", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {

    @ArchTest
    static final ArchRule web_knowsNothingOfPersistence = noClasses()
            .that()
            .resideInAPackage("org.certkp.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.certkp.persistence..", "jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule domain_knowsNothingOfWeb = noClasses()
            .that()
            .resideInAPackage("org.certkp.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.certkp.web..", "jakarta.ws.rs..", "jakarta.json..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("org.certkp.web.(**)").should().beFreeOfCycles();
}
