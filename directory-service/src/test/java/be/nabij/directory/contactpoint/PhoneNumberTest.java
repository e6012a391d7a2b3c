package be.nabij.directory.contactpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "03 8000 500, +3238000500",
    "015/30.97.87, +3215309787",
    "+32 (0)3 410 02 11, +3234100211",
    "0800 13 500, +3280013500",
    "+31 6 12345678, +31612345678",
  })
  void is_kept_as_e164_however_it_is_written(String written, String e164) {
    assertThat(PhoneNumber.Format.e164(written)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03 800", "12345", "call me", "+32", "0032"})
  void what_cannot_be_a_phone_number_is_refused(String written) {
    assertThat(PhoneNumber.Format.e164(written)).isEmpty();
  }
}
