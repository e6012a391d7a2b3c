package be.nabij.interventions.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.matching.CatalogueOfFiles;
import be.nabij.interventions.matching.MatchWeights;
import be.nabij.interventions.matching.Matcher;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** People who do not exist, and what the rules say of them: {@code match-personas.json}. */
class PersonasTest {
  @TestFactory
  List<DynamicTest> everybody_gets_what_the_rules_say() {
    Matcher matcher = CatalogueOfFiles.matcher(MatchWeights.read(CatalogueOfFiles.JSON));
    List<ExpectedMatches> personas = ExpectedMatches.all();
    assertThat(personas).hasSizeGreaterThanOrEqualTo(40);
    assertThat(personas).extracting(ExpectedMatches::name).doesNotHaveDuplicates();
    return personas.stream()
        .map(
            persona ->
                DynamicTest.dynamicTest(
                    persona.rule() + ": " + persona.name(),
                    () -> assertThat(persona.faults(persona.matched(matcher))).isEmpty()))
        .toList();
  }
}
