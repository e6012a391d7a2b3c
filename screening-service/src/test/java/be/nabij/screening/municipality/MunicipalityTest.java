package be.nabij.screening.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MunicipalityTest {
  private static final ContactPoint OLD = contactPoint("OCMW");
  private static final ContactPoint NEW = contactPoint("Meldpunt");

  @Test
  void a_newer_state_replaces_the_contact_point_and_an_older_or_equal_one_does_not() {
    Municipality lier = lier(OLD, 2);
    lier.update("Lier", List.of("2500"), NEW, 1);
    lier.update("Lier", List.of("2500"), NEW, 2);
    assertThat(lier.contactPoint()).contains(OLD);
    lier.update("Lier", List.of("2500"), NEW, 3);
    assertThat(lier.contactPoint()).contains(NEW);
  }

  @Test
  void a_row_from_before_contact_points_takes_the_repeated_state() {
    Municipality lier = lier(null, 2);
    assertThat(lier.contactPoint()).isEmpty();
    lier.update("Lier", List.of("2500"), OLD, 1);
    assertThat(lier.contactPoint()).isEmpty();
    lier.update("Lier", List.of("2500"), NEW, 2);
    assertThat(lier.contactPoint()).contains(NEW);
  }

  private static Municipality lier(ContactPoint contactPoint, long revision) {
    Municipality municipality = new Municipality("12021");
    municipality.update("Lier", List.of("2500"), contactPoint, revision);
    return municipality;
  }

  private static ContactPoint contactPoint(String name) {
    return new ContactPoint("ocmw", name, null, "+32470000000", null, false);
  }
}
