package org.certkp.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom inside the domain. */
@AnalyzeClasses(packages = "org.certkp.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domain_knowsNeitherStorageNorWeb = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ws.rs..", "jakarta.json..", "org.hibernate..");

    @ArchTest
    static final ArchRule onlyX509_knowsItsLibraries = noClasses()
            .that()
            .resideOutsideOfPackage("org.certkp.domain.x509..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..", "com.ibm.icu..");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("org.certkp.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsOfX509_haveNoCycles =
            slices().matching("org.certkp.domain.x509.(*)..").should().beFreeOfCycles();
}
