package be.nabij.directory.routing;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.zone.Coordinator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackStepTest {
  private static final FallbackStep CAW =
      new FallbackStep(FallbackStep.Kind.CAW, "CAW", null, "+3280013500", null);
  private static final Map<String, Coordinator> COORDINATORS =
      Map.of(
          "Noord", new Coordinator("Team Noord", "+3232000000", null),
          "Zuid", new Coordinator("Team Zuid", null, "zuid@example.org"));

  @Test
  void the_coordinator_of_the_zone_comes_before_the_caw() {
    assertThat(FallbackStep.chain(List.of("Zuid"), COORDINATORS, CAW))
        .containsExactly(
            new FallbackStep(
                FallbackStep.Kind.ZONE_COORDINATOR, "Team Zuid", "Zuid", null, "zuid@example.org"),
            CAW);
  }

  @Test
  void without_a_coordinator_there_is_only_the_caw() {
    assertThat(FallbackStep.chain(List.of("West"), COORDINATORS, CAW)).containsExactly(CAW);
  }

  @Test
  void a_municipality_of_many_zones_has_all_that_are_known_in_their_order() {
    assertThat(FallbackStep.chain(List.of("Zuid", "West", "Noord"), COORDINATORS, CAW))
        .extracting(FallbackStep::zone)
        .containsExactly("Zuid", "Noord", null);
  }
}
