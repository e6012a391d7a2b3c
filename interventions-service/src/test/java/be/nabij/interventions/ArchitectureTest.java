package be.nabij.interventions;

import be.nabij.platform.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> rules_of_the_house() {
    return ArchitectureRules.over("be.nabij.interventions");
  }
}
