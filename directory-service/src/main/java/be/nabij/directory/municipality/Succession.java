package be.nabij.directory.municipality;

import be.nabij.directory.municipality.MunicipalityRow.Predecessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which municipality of today stands in the place of one from before a merger. */
public final class Succession {
  private final Set<String> municipalities = new HashSet<>();
  private final Map<String, String> successors = new HashMap<>();

  private Succession() {}

  /**
   * @param today all municipalities, with their predecessors
   */
  public static Succession of(Collection<MunicipalityRow> today) {
    Succession succession = new Succession();
    for (MunicipalityRow row : today) {
      succession.municipalities.add(row.nisCode());
      for (Predecessor predecessor : row.predecessors()) {
        succession.successors.put(predecessor.nisCode(), row.nisCode());
      }
    }
    // Whoever kept its code is its own successor.
    succession.municipalities.forEach(nisCode -> succession.successors.put(nisCode, nisCode));
    return succession;
  }

  /** NIS codes of the municipalities of today. */
  public Set<String> municipalities() {
    return Set.copyOf(municipalities);
  }

  /** NIS codes of the municipalities of today and of their predecessors. */
  public Set<String> known() {
    return Set.copyOf(successors.keySet());
  }

  /** NIS codes of the municipalities that are no more. */
  public Set<String> former() {
    Set<String> former = new HashSet<>(successors.keySet());
    former.removeAll(municipalities);
    return former;
  }

  /** The NIS code of today; the same one when it is not known. */
  public String today(String nisCode) {
    return successors.getOrDefault(nisCode, nisCode);
  }
}
