package be.nabij.screening.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Profiles profiles = new Profiles(JSON);

  /** As placed in the scheme of Machielse (2011). */
  @ParameterizedTest
  @CsvSource({
    "threatening,        true,  active,  actieven",
    "situational,        true,  active,  actieven",
    "situational,        false, active,  geborgenen",
    "situational,        true,  passive, achterblijvers",
    "threatening,        false, passive, afhankelijken",
    "structural,         true,  active,  compenseerders",
    "structural-complex, false, active,  buitenstaanders",
    "structural-complex, true,  passive, hoopvollen",
    "structural,         false, passive, overlevers"
  })
  void problem_duration_motivation_and_coping_place_a_profile(
      String problemDuration, boolean oriented, String coping, String expected) {
    Profiling profiling =
        profiles.of(
            context(
                "{'problemDuration': '%s', 'participationOriented': %s, 'coping': '%s'}"
                    .formatted(problemDuration, oriented, coping)));

    assertThat(profiling)
        .isInstanceOfSatisfying(
            Profiling.Found.class,
            found -> {
              assertThat(found.profile().id()).isEqualTo(expected);
              assertThat(found.provisional()).isFalse();
            });
  }

  @Test
  void duration_is_asked_first_then_motivation_then_coping() {
    assertThat(profiles.of(context("{'participationOriented': true, 'coping': 'active'}")))
        .isEqualTo(new Profiling.Underway("problemDuration"));
    assertThat(profiles.of(context("{'problemDuration': 'structural', 'coping': 'active'}")))
        .isEqualTo(new Profiling.Underway("participationOriented"));
    assertThat(
            profiles.of(
                context("{'problemDuration': 'structural', 'participationOriented': false}")))
        .isEqualTo(new Profiling.Underway("coping"));
  }

  @Test
  void a_duration_alone_is_no_question_for_a_profile() {
    assertThat(profiles.of(context("{'duration': 'chronic'}"))).isEqualTo(new Profiling.NotAsked());
  }

  @Test
  void chronic_is_not_yet_structural_so_that_profile_is_provisional() {
    Profiling profiling =
        profiles.of(
            context("{'durationMonths': 14, 'participationOriented': true, 'coping': 'passive'}"));

    assertThat(profiling)
        .isInstanceOfSatisfying(
            Profiling.Found.class,
            found -> {
              assertThat(found.profile().id()).isEqualTo("hoopvollen");
              assertThat(found.provisional()).isTrue();
            });
  }

  private static Context context(String json) {
    try {
      return JSON.readValue(json.replace('\'', '"'), Context.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
