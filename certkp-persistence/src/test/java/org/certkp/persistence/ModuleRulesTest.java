package org.certkp.persistence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;

/** Who may know whom, seen from this module. */
@AnalyzeClasses(packages = "org.certkp", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {

    @ArchTest
    static final ArchRule rowsStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule theDomainDoesNotKnowPersistence = noClasses()
            .that()
            .resideInAPackage("org.certkp.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.certkp.persistence..", "jakarta.persistence..", "org.hibernate..", "java.sql..");

    @ArchTest
    static final ArchRule persistenceDoesNotKnowTheWeb = noClasses()
            .that()
            .resideInAPackage("org.certkp.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.json..", "org.certkp.web..");

    @ArchTest
    static final ArchRule repositoriesNeedATransaction = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideInAPackage("org.certkp.persistence..")
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@TransactionAttribute(MANDATORY)",
                    annotation -> annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                            && annotation.as(TransactionAttribute.class).value()
                                    == TransactionAttributeType.MANDATORY));
}
