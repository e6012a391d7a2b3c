package be.nabij.directory.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchNameTest {
  @Test
  void case_and_accents_make_no_difference() {
    assertThat(SearchName.fold("LIÈGE")).isEqualTo("liege");
  }

  @Test
  void hyphens_and_apostrophes_count_as_a_space() {
    assertThat(SearchName.fold("Sint-Genesius-Rode")).isEqualTo("sint genesius rode");
    assertThat(SearchName.fold(" Braine-l'Alleud ")).isEqualTo("braine l alleud");
  }

  @Test
  void nothing_is_left_of_signs_alone() {
    assertThat(SearchName.fold("%_'\0")).isEmpty();
  }
}
