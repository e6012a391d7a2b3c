package be.nabij.directory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearnessTest {
  private static final Place LIER = place("12021", "Pallieterland", "Antwerpen");
  private static final Place NIJLEN = place("12026", "Pallieterland", "Antwerpen");
  private static final Place MECHELEN = place("12025", "Mechelen-Katelijne", "Antwerpen");
  private static final Place BRUGGE = place("31005", "Brugge", "West-Vlaanderen");

  @Test
  void from_the_same_municipality_to_far_away() {
    assertThat(between(LIER, LIER)).isEqualTo(Nearness.MUNICIPALITY);
    assertThat(between(NIJLEN, LIER)).isEqualTo(Nearness.ZONE);
    assertThat(between(LIER, MECHELEN)).isEqualTo(Nearness.PROVINCE);
    assertThat(between(BRUGGE, LIER)).isEqualTo(Nearness.FAR);
  }

  @Test
  void telephone_and_internet_are_near_everybody() {
    assertThat(Nearness.of(List.of(BRUGGE), List.of(LIER), true, List.of()))
        .isEqualTo(Nearness.ANYWHERE);
  }

  @Test
  void without_a_place_of_its_own_it_is_where_those_live_that_it_is_for() {
    assertThat(Nearness.of(List.of(LIER), List.of(), false, List.of(Area.municipality("12021"))))
        .isEqualTo(Nearness.MUNICIPALITY);
    assertThat(Nearness.of(List.of(LIER), List.of(), false, List.of()))
        .isEqualTo(Nearness.ANYWHERE);
  }

  @Test
  void person_of_whom_no_place_is_known_is_near_nothing_in_particular() {
    assertThat(Nearness.of(List.of(), List.of(LIER), false, List.of()))
        .isEqualTo(Nearness.ANYWHERE);
  }

  private static Nearness between(Place home, Place site) {
    return Nearness.of(List.of(home), List.of(site), false, List.of());
  }

  private static Place place(String nisCode, String zone, String province) {
    return new Place(nisCode, List.of(zone), province, "Vlaams Gewest");
  }
}
