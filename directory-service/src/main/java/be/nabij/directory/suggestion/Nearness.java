package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Place;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How near a service is, as far as municipalities tell; from near to far. */
public enum Nearness {
  @JsonProperty("municipality")
  MUNICIPALITY,
  @JsonProperty("zone")
  ZONE,
  /** By telephone, online, or everywhere in the region. */
  @JsonProperty("anywhere")
  ANYWHERE,
  @JsonProperty("province")
  PROVINCE,
  @JsonProperty("far")
  FAR;

  /**
   * Where a service is goes before whom it is for.
   *
   * @param living where the person may live; empty when not known
   * @param sites the municipalities in which the service is
   * @param virtual whether it is by telephone or online
   * @param areas for who lives where it is
   */
  static Nearness of(List<Place> living, List<Place> sites, boolean virtual, List<Area> areas) {
    if (living.isEmpty() || virtual) {
      return ANYWHERE;
    }
    if (sites.isEmpty()) {
      return areas.stream()
          .map(area -> FROM_AREA.get(area.kind()))
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(ANYWHERE);
    }
    return living.stream()
        .flatMap(home -> sites.stream().map(site -> between(home, site)))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static final Map<Area.Kind, Nearness> FROM_AREA =
      Map.of(Area.Kind.MUNICIPALITY, MUNICIPALITY, Area.Kind.ZONE, ZONE);

  private static Nearness between(Place home, Place site) {
    if (home.nisCode().equals(site.nisCode())) {
      return MUNICIPALITY;
    }
    if (home.zones().stream().anyMatch(site.zones()::contains)) {
      return ZONE;
    }
    // Brussels lies in no province: its region stands for one.
    boolean sameProvince =
        Objects.equals(home.province(), site.province()) && home.region().equals(site.region());
    return sameProvince ? PROVINCE : FAR;
  }
}
