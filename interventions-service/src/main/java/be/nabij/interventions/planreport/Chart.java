package be.nabij.interventions.planreport;

import be.nabij.interventions.gap.GapAnalysis.Served;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often each of a list is served, as bars, and the same in words for who does not see them.
 *
 * @param most the highest count
 */
record Chart(String title, List<Served> bars, int most) {

  static Chart of(String title, List<Served> served) {
    return new Chart(title, served, served.stream().mapToInt(Served::count).max().orElse(0));
  }

  /** How long a bar is, in percent of the longest. */
  public int length(Served bar) {
    return most == 0 ? 0 : bar.count() * 100 / most;
  }

  public String inWords() {
    List<Served> none = bars.stream().filter(bar -> bar.count() == 0).toList();
    String often =
        "Het vaakst: "
            + titles(bars.stream().filter(bar -> bar.count() == most).toList())
            + " ("
            + most
            + "). ";
    if (none.isEmpty()) {
      return often + "Alles komt minstens één keer voor.";
    }
    return most == 0 ? "Nog niets komt voor." : often + "Nog niet: " + titles(none) + ".";
  }

  private static String titles(List<Served> bars) {
    return bars.stream().map(Served::title).collect(Collectors.joining(", "));
  }
}
