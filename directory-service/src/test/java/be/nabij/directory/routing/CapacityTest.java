package be.nabij.directory.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.platform.problem.InputErrors;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 24);
  private static final Capacity FULL = new Capacity(Capacity.State.FULL, LAST);

  @Test
  void it_holds_up_to_and_including_its_last_day() {
    assertThat(FULL.on(LAST.minusDays(1))).isEqualTo(FULL);
    assertThat(FULL.on(LAST)).isEqualTo(FULL);
  }

  @Test
  void it_is_open_from_the_next_day_on() {
    assertThat(FULL.on(LAST.plusDays(1))).isEqualTo(Capacity.OPEN);
  }

  @Test
  void without_a_last_day_it_holds() {
    Capacity limited = new Capacity(Capacity.State.LIMITED, null);
    assertThat(limited.on(LAST.plusYears(9))).isEqualTo(limited);
  }

  @Test
  void open_has_no_last_day() {
    InputErrors errors = new InputErrors();
    FULL.check("", errors);
    assertThat(errors.isEmpty()).isTrue();

    new Capacity(Capacity.State.OPEN, LAST).check("capacity.", errors);
    assertThatThrownBy(errors::throwIfAny).hasMessageContaining("1 field");
  }
}
