package be.nabij.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.search.Synonyms;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SynonymsTest {
  @Test
  void text_is_also_found_by_everyday_words_for_the_same() {
    Synonyms synonyms = Synonyms.read(new ObjectMapper());
    assertThat(synonyms.of("Bel meteen een ambulance")).contains("ziekewagen");
    assertThat(synonyms.of("Een fiets")).isEmpty();
  }
}
