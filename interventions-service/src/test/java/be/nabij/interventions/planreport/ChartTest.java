package be.nabij.interventions.planreport;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.interventions.gap.GapAnalysis.Served;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final List<String> TITLES = List.of("Kinderen", "Jongeren", "Ouderen");

  @Test
  void words_name_everything_that_is_served_most_and_what_is_not_served() {
    assertThat(chart(2, 0, 2).inWords())
        .isEqualTo("Het vaakst: Kinderen, Ouderen (2). Nog niet: Jongeren.");
  }

  @Test
  void words_say_when_everything_is_served_and_when_nothing_is() {
    assertThat(chart(1, 3, 1).inWords())
        .isEqualTo("Het vaakst: Jongeren (3). Alles komt minstens één keer voor.");
    assertThat(chart(0, 0, 0).inWords()).isEqualTo("Nog niets komt voor.");
  }

  @Test
  void the_longest_bar_is_that_of_the_highest_count() {
    Chart chart = chart(1, 4, 0);
    assertThat(chart.bars().stream().map(chart::length)).containsExactly(25, 100, 0);
    Chart empty = chart(0, 0, 0);
    assertThat(empty.bars().stream().map(empty::length)).containsOnly(0);
  }

  private static Chart chart(Integer... counts) {
    List<Integer> all = Arrays.asList(counts);
    return Chart.of(
        "Leeftijden",
        IntStream.range(0, all.size())
            .mapToObj(
                i ->
                    new Served(
                        "code-" + i,
                        TITLES.get(i),
                        all.get(i),
                        Collections.nCopies(all.get(i), "effort")))
            .toList());
  }
}
