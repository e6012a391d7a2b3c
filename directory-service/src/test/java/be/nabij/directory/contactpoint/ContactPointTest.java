package be.nabij.directory.contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.municipality.MunicipalityMother;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.directory.routing.Routing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactPointTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final ContactDetails FALLBACK =
      details(ContactPointKind.CAW, "CAW", "+3280013500", true);
  private static final ContactDetails LISTED =
      details(ContactPointKind.OCMW, "OCMW Lier", "+3238000500", false);
  private static final ContactDetails EDITED =
      details(ContactPointKind.SOCIAL_HOUSE, "Sociaal Huis Lier", "+3238000500", false);

  private static final List<FallbackStep> CHAIN =
      List.of(new FallbackStep(FallbackStep.Kind.CAW, "CAW", null, "+3280013500", null));
  private static final Capacity FULL = new Capacity(Capacity.State.FULL, null);

  private final ContactPoint contactPoint = new ContactPoint(MunicipalityMother.lier(), FALLBACK);

  @Test
  void a_new_one_begins_at_revision_1_with_the_fallback() {
    assertThat(contactPoint.current(CHAIN).revision()).isEqualTo(1);
    assertThat(contactPoint.current(CHAIN).fallback()).isTrue();
    assertThat(contactPoint.current(CHAIN).municipality().primaryCareZones())
        .containsExactly("Pallieterland");
  }

  @Test
  void the_data_file_changes_it_and_raises_the_revision() {
    contactPoint.refresh(LISTED, FALLBACK, false);

    assertThat(contactPoint.details()).isEqualTo(LISTED);
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void the_same_data_file_again_changes_nothing() {
    contactPoint.refresh(FALLBACK, FALLBACK, false);

    assertThat(contactPoint.revision()).isEqualTo(1);
  }

  @Test
  void a_change_of_the_municipality_raises_the_revision_once() {
    contactPoint.refresh(LISTED, FALLBACK, true);

    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void an_edit_tells_the_new_state() {
    assertThat(contactPoint.edit(EDITED, Routing.DEFAULT, NOW)).isTrue();

    ContactPointChanged changed = contactPoint.current(CHAIN);
    assertThat(changed.name()).isEqualTo("Sociaal Huis Lier");
    assertThat(changed.fallback()).isFalse();
    assertThat(changed.revision()).isEqualTo(2);
  }

  @Test
  void the_same_edit_again_tells_nothing() {
    contactPoint.edit(EDITED, Routing.DEFAULT, NOW);

    assertThat(contactPoint.edit(EDITED, Routing.DEFAULT, NOW.plusSeconds(1))).isFalse();
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void the_data_file_leaves_alone_what_a_person_edited() {
    contactPoint.edit(EDITED, Routing.DEFAULT, NOW);

    contactPoint.refresh(LISTED, FALLBACK, false);

    assertThat(contactPoint.details()).isEqualTo(EDITED);
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  @Test
  void a_changed_municipality_is_told_even_after_an_edit() {
    contactPoint.edit(EDITED, Routing.DEFAULT, NOW);

    contactPoint.refresh(LISTED, FALLBACK, true);

    assertThat(contactPoint.details()).isEqualTo(EDITED);
    assertThat(contactPoint.revision()).isEqualTo(3);
  }

  @Test
  void capacity_changes_nothing_else_and_leaves_the_entry_to_the_data_file() {
    contactPoint.refresh(LISTED, FALLBACK, false);

    assertThat(contactPoint.announce(FULL)).isTrue();
    assertThat(contactPoint.announce(FULL)).isFalse();
    contactPoint.refresh(FALLBACK, FALLBACK, false);

    assertThat(contactPoint.routing()).isEqualTo(Routing.DEFAULT.with(FULL));
    assertThat(contactPoint.details()).isEqualTo(FALLBACK);
    assertThat(contactPoint.revision()).isEqualTo(4);
  }

  @Test
  void a_retired_one_stays_with_the_fallback_of_the_data_file() {
    ContactDetails newFallback = details(ContactPointKind.CAW, "CAW", "+3278150300", true);
    contactPoint.edit(EDITED, Routing.DEFAULT.with(FULL), NOW);

    assertThat(contactPoint.retire(FALLBACK, NOW)).isTrue();
    assertThat(contactPoint.retire(FALLBACK, NOW)).isFalse();
    contactPoint.refresh(LISTED, newFallback, false);

    assertThat(contactPoint.details()).isEqualTo(newFallback);
    assertThat(contactPoint.routing()).isEqualTo(Routing.DEFAULT);
    assertThat(contactPoint.known()).isEmpty();
  }

  @Test
  void an_edit_brings_back_what_was_retired() {
    contactPoint.edit(EDITED, Routing.DEFAULT, NOW);
    contactPoint.retire(FALLBACK, NOW);

    contactPoint.edit(EDITED, Routing.DEFAULT, NOW);
    contactPoint.refresh(LISTED, FALLBACK, false);

    assertThat(contactPoint.details()).isEqualTo(EDITED);
  }

  @Test
  void a_draft_stays_based_on_what_was_published_when_it_was_begun() {
    contactPoint.prepare(null, "somebody", NOW);
    contactPoint.edit(EDITED, Routing.DEFAULT, NOW);
    contactPoint.prepare(null, "somebody else", NOW);

    assertThat(contactPoint.draft().orElseThrow().basedOn()).isEqualTo(1);
    assertThat(contactPoint.draft().orElseThrow().by()).isEqualTo("somebody else");
    assertThat(contactPoint.revision()).isEqualTo(2);
  }

  private static ContactDetails details(
      ContactPointKind kind, String name, String phone, boolean fallback) {
    return new ContactDetails(
        kind, name, null, phone, null, LocalDate.of(2026, 11, 21), "test", fallback);
  }
}
