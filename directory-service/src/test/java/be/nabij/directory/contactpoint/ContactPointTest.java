package be.nabij.directory.contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.municipality.MunicipalityMother;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContactPointTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final ContactDetails FALLBACK =
      details(ContactPointKind.CAW, "CAW", "+3280013500", true);
  private static final ContactDetails LISTED =
      details(ContactPointKind.OCMW, "OCMW Lier", "+3238000500", false);
  private static final ContactDetails EDITED =
      details(ContactPointKind.SOCIAL_HOUSE, "Sociaal Huis Lier", "+3238000500", false);

  private final ContactPoint contactPoint = new ContactPoint(MunicipalityMother.lier(), FALLBACK);

  @Test
  void a_new_one_begins_at_revision_1_with_the_fallback() {
    assertThat(contactPoint.current().revision()).isEqualTo(1);
    assertThat(contactPoint.current().fallback()).isTrue();
    assertThat(contactPoint.current().municipality().primaryCareZones())
        .containsExactly("Pallieterland");
  }

  @Test
  void the_data_file_changes_it_and_raises_the_revision() {
    contactPoint.refresh(LISTED, false);

    assertThat(contactPoint.details()).isEqualTo(LISTED);
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void the_same_data_file_again_changes_nothing() {
    contactPoint.refresh(FALLBACK, false);

    assertThat(contactPoint.revision()).isEqualTo(1);
  }

  @Test
  void a_change_of_the_municipality_raises_the_revision_once() {
    contactPoint.refresh(LISTED, true);

    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void an_edit_tells_the_new_state() {
    ContactPointChanged changed = contactPoint.edit(EDITED, NOW).orElseThrow();

    assertThat(changed.name()).isEqualTo("Sociaal Huis Lier");
    assertThat(changed.fallback()).isFalse();
    assertThat(changed.revision()).isEqualTo(2);
  }

  @Test
  void the_same_edit_again_tells_nothing() {
    contactPoint.edit(EDITED, NOW);

    assertThat(contactPoint.edit(EDITED, NOW.plusSeconds(1))).isEmpty();
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void the_data_file_leaves_alone_what_a_person_edited() {
    contactPoint.edit(EDITED, NOW);

    contactPoint.refresh(LISTED, false);

    assertThat(contactPoint.details()).isEqualTo(EDITED);
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void a_changed_municipality_is_told_even_after_an_edit() {
    contactPoint.edit(EDITED, NOW);

    contactPoint.refresh(LISTED, true);

    assertThat(contactPoint.details()).isEqualTo(EDITED);
    assertThat(contactPoint.revision()).isEqualTo(3);
  }

  private static ContactDetails details(
      ContactPointKind kind, String name, String phone, boolean fallback) {
    return new ContactDetails(
        kind, name, null, phone, null, LocalDate.of(2026, 11, 21), "test", fallback);
  }
}
