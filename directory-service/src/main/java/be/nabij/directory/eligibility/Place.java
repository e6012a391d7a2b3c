package be.nabij.directory.eligibility;

import be.nabij.directory.eligibility.Person.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * A municipality where somebody lives, with all it lies in.
 *
 * @param zones the primary care zones; more than one where it is not known which
 * @param province null in the Brussels-Capital Region
 */
public record Place(String nisCode, List<String> zones, String province, String region) {
  private static final String COUNTRY = "BE";

  /** Whether somebody who lives here lives in the area; unknown in a municipality of many zones. */
  Answer liesIn(Area area) {
    return switch (area.kind()) {
      case MUNICIPALITY -> Answer.of(area.code().equals(nisCode));
      case ZONE ->
          !zones.contains(area.code()) ? Answer.NO : zones.size() > 1 ? Answer.UNKNOWN : Answer.YES;
      case PROVINCE -> Answer.of(area.code().equals(province));
      case REGION -> Answer.of(area.code().equals(region));
      case COUNTRY -> Answer.of(area.code().equals(COUNTRY));
    };
  }

  /** Every area that it lies in, or may lie in. */
  public List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    areas.add(Area.municipality(nisCode));
    zones.forEach(zone -> areas.add(new Area(Area.Kind.ZONE, zone)));
    if (province != null) {
      areas.add(new Area(Area.Kind.PROVINCE, province));
    }
    areas.add(new Area(Area.Kind.REGION, region));
    areas.add(new Area(Area.Kind.COUNTRY, COUNTRY));
    return areas;
  }
}
