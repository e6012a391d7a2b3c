package be.nabij.referral.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.referral.workingtime.OpeningHours.Span;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mo-Fr 09:00-12:00                          | 9-12 / 9-12 / 9-12 / 9-12 / 9-12
          Mo-Fr 09:00-12:00,13:00-16:00; We off      | 9-12 13-16 / 9-12 13-16 / - / 9-12 13-16 / 9-12 13-16
          Mo-Fr 09:00-12:00, 13:30-16:00             | 9-12 13:30-16 / 9-12 13:30-16 / 9-12 13:30-16 / 9-12 13:30-16 / 9-12 13:30-16
          Mo,We 9:00-12:00                           | 9-12 / - / 9-12 / - / -
          Mo-Tu,Th 09:00-12:00; PH off               | 9-12 / 9-12 / - / 9-12 / -
          Mo-Fr 09:00-12:00; Tu 13:00-17:00          | 9-12 / 13-17 / 9-12 / 9-12 / 9-12
          Mo-Fr 13:00-16:00,09:00-12:00              | 9-12 13-16 / 9-12 13-16 / 9-12 13-16 / 9-12 13-16 / 9-12 13-16
          Fr-Mo 10:00-11:00                          | 10-11 / - / - / - / 10-11
          09:00-12:00; We closed; Sa,Su off          | 9-12 / 9-12 / - / 9-12 / 9-12
          Mo-Su,PH 09:00-12:00;                      | 9-12 / 9-12 / 9-12 / 9-12 / 9-12
          """)
  void what_the_directory_writes_is_read(String text, String week) {
    assertThat(shown(OpeningHours.of(text))).isEqualTo(week);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "op afspraak",
        "elke werkdag van 9 tot 12 uur",
        "24/7",
        "Mo-Fr",
        "Mo-Fr 22:00-02:00",
        "Mo-Fr 09:00-12:00,11:00-13:00",
        "Mo-Fr 25:00-26:00",
        "Mo-Fr 09:00-12:00; SH off",
        "Mo-Fr off",
        "Sa 10:00-12:00"
      })
  void what_is_not_known_counts_as_office_hours(String text) {
    assertThat(OpeningHours.of(text)).isEqualTo(OpeningHours.OFFICE);
  }

  @Test
  void office_hours_are_monday_to_friday_from_9_to_17() {
    assertThat(shown(OpeningHours.OFFICE)).isEqualTo("9-17 / 9-17 / 9-17 / 9-17 / 9-17");
    assertThat(OpeningHours.OFFICE.on(DayOfWeek.SATURDAY)).isEmpty();
  }

  private static String shown(OpeningHours hours) {
    return Stream.of(DayOfWeek.values())
        .limit(DayOfWeek.FRIDAY.getValue())
        .map(day -> shown(hours.on(day)))
        .collect(Collectors.joining(" / "));
  }

  private static String shown(List<Span> spans) {
    return spans.isEmpty()
        ? "-"
        : spans.stream()
            .map(span -> span.from() + "-" + span.to())
            .collect(Collectors.joining(" "))
            .replace(":00", "")
            .replaceAll("\\b0", "");
  }
}
