package be.nabij.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTextTest {
  @Test
  void belgian_numbers_are_written_as_people_here_dial_them() {
    assertThat(PhoneText.of("+32470000000")).isEqualTo("0470 00 00 00");
    assertThat(PhoneText.of("+3280013500")).isEqualTo("0800 13 500");
  }

  @Test
  void others_keep_their_country() {
    assertThat(PhoneText.of("+31201234567")).startsWith("+31 ");
  }

  @Test
  void what_is_no_number_is_shown_as_it_is() {
    assertThat(PhoneText.of("106")).isEqualTo("106");
  }
}
