package be.nabij.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void case_accents_and_signs_make_no_difference() {
    assertThat(SearchWords.of(" 's Nachts ÉÉN belletje?! "))
        .containsExactly("s", "nachts", "een", "belletje");
    assertThat(SearchWords.of("?! %\0")).isEmpty();
  }

  @Test
  void endless_text_is_cut_off() {
    assertThat(SearchWords.of("woord ".repeat(50))).hasSize(12);
  }
}
