package be.nabij.directory.eligibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of the map, as the data files write it: {@code municipality:12021}, {@code
 * zone:Pallieterland}, {@code province:Antwerpen}, {@code region:Vlaams Gewest} or {@code
 * country:BE}.
 */
public record Area(Kind kind, String code) {

  private static final Area BELGIUM = new Area(Kind.COUNTRY, "BE");
  private static final Set<Area> REGIONS_OF_THE_DIRECTORY =
      Set.of(
          new Area(Kind.REGION, "Vlaams Gewest"),
          new Area(Kind.REGION, "Brussels Hoofdstedelijk Gewest"));

  /** From small to large. */
  public enum Kind {
    MUNICIPALITY,
    ZONE,
    PROVINCE,
    REGION,
    COUNTRY
  }

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  @JsonCreator
  public static Area of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("An area is written as kind:code, not " + text);
    }
    return new Area(
        Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
  }

  /** Whether these hold every place of the directory, so that nobody need be asked where. */
  static boolean coverTheDirectory(List<Area> areas) {
    return areas.contains(BELGIUM) || areas.containsAll(REGIONS_OF_THE_DIRECTORY);
  }

  public static Area municipality(String nisCode) {
    return new Area(Kind.MUNICIPALITY, nisCode);
  }

  @JsonValue
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + code;
  }
}
