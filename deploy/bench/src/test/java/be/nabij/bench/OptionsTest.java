package be.nabij.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.bench.Options.Part;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void all_parts_are_run_unless_some_are_named() {
    assertThat(Options.of().parts()).containsExactly(Part.values());
    assertThat(Options.of("search", "--events=10").parts()).containsExactly(Part.SEARCH);
  }

  @Test
  void sizes_are_options() {
    Options options =
        Options.of("--seconds=2", "--events=500", "--entries=50000,2000", "--starts=3");

    assertThat(options.runTime()).isEqualTo(Duration.ofSeconds(2));
    assertThat(options.events()).isEqualTo(500);
    assertThat(options.entries()).isEqualTo(List.of(2_000, 50_000));
    assertThat(options.starts()).isEqualTo(3);
  }

  @Test
  void what_is_not_understood_is_said() {
    assertThatThrownBy(() -> Options.of("drain")).hasMessage("There is no part drain.");
    assertThatThrownBy(() -> Options.of("--size=1")).hasMessage("There is no option --size.");
    assertThatThrownBy(() -> Options.of("--events=0"))
        .hasMessage("--events=0 takes whole numbers above 0.");
  }
}
