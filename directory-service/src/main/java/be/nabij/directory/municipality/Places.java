package be.nabij.directory.municipality;

import be.nabij.directory.eligibility.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From a NIS code or a postal code to the places where somebody may live. */
@ApplicationScoped
public class Places {
  private final Municipalities municipalities;

  Places(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  public Optional<Place> municipality(String nisCode) {
    return municipalities.findByIdOptional(nisCode).map(Municipality::place);
  }

  /** One place, two where the postal code lies in two municipalities, none when it is unknown. */
  public List<Place> postalCode(String postalCode) {
    return municipalities.list("array_contains(postalCodes, ?1)", postalCode).stream()
        .map(Municipality::place)
        .toList();
  }

  /** The municipalities of a primary care zone, by name. */
  public List<Municipality> ofZone(String zone) {
    return municipalities.list("array_contains(primaryCareZones, ?1) order by name", zone);
  }

  /** The municipalities of every primary care zone, by name; one of many zones is in each. */
  public Map<String, List<Municipality>> byZone() {
    Map<String, List<Municipality>> byZone = new HashMap<>();
    for (Municipality municipality : municipalities.list("order by name")) {
      for (String zone : municipality.primaryCareZones()) {
        byZone.computeIfAbsent(zone, name -> new ArrayList<>()).add(municipality);
      }
    }
    return byZone;
  }

  /** NIS codes of the municipalities that lie in a primary care zone, at least in part. */
  public List<String> inZone(String zone) {
    return municipalities.list("array_contains(primaryCareZones, ?1) order by name", zone).stream()
        .map(Municipality::nisCode)
        .toList();
  }

  /** The Dutch name of every municipality, by NIS code. */
  public Map<String, String> names() {
    return municipalities
        .streamAll()
        .collect(Collectors.toMap(Municipality::nisCode, Municipality::name));
  }
}
