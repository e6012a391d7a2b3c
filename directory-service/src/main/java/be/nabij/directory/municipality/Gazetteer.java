package be.nabij.directory.municipality;

import be.nabij.platform.database.NativeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The municipalities and their primary care zones, by the names people know them by. */
@ApplicationScoped
public class Gazetteer {
  private static final String POSTAL_CODE = "[0-9]{4}";

  private final Municipalities municipalities;

  Gazetteer(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  public Optional<Municipality> municipality(String nisCode) {
    return municipalities.findByIdOptional(nisCode);
  }

  /** What a municipality that no longer exists has become part of. */
  public Optional<Municipality> successorOf(String formerNisCode) {
    return municipalities.today(formerNisCode);
  }

  /**
   * Those with this postal code, or with this in a name they have or had; the one that is called
   * exactly so alone.
   */
  public List<Municipality> matching(String text) {
    if (text.matches(POSTAL_CODE)) {
      return municipalities.list("array_contains(postalCodes, ?1) order by name", text);
    }
    String name = SearchName.fold(text);
    if (name.isEmpty()) {
      return List.of();
    }
    List<Municipality> found =
        municipalities.list(
            "locate(?1, searchNames) > 0 order by locate(?1, searchNames), name", name);
    List<Municipality> exact =
        found.stream().filter(one -> SearchName.fold(one.name()).equals(name)).toList();
    return exact.isEmpty() ? found : exact;
  }

  /** The municipalities that lie in a zone, wholly or in part; none when there is no such zone. */
  public List<Municipality> zone(String name) {
    return municipalities.ofZone(name);
  }

  /** The names of all zones. */
  public List<String> zones() {
    return NativeSql.values(
            municipalities.getEntityManager(),
            "select distinct unnest(primary_care_zones) as zone from municipality order by zone",
            String.class)
        .getResultList();
  }

  /** The names of the zones that have this in their name. */
  public List<String> zonesMatching(String text) {
    String name = SearchName.fold(text);
    return name.isEmpty()
        ? List.of()
        : zones().stream().filter(zone -> SearchName.fold(zone).contains(name)).toList();
  }
}
