package be.nabij.platform;

import be.nabij.platform.architecture.ArchitectureRules;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> rules_of_the_house() {
    return ArchitectureRules.over("be.nabij.platform");
  }

  @Test
  void the_platform_knows_no_service() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "be.nabij.screening..",
            "be.nabij.referral..",
            "be.nabij.directory..",
            "be.nabij.interventions..")
        .because("services depend on the platform, never the other way")
        .check(ArchitectureRules.classesOf("be.nabij.platform"));
  }
}
