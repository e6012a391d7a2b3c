package be.nabij.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

  @Test
  void text_is_also_found_by_everyday_words_for_the_same() {
    Synonyms synonyms = Synonyms.read(new ObjectMapper());
    assertThat(synonyms.of("Bel meteen een ambulance")).contains("ziekewagen");
    assertThat(synonyms.of("Een fiets")).isEmpty();
  }
}
