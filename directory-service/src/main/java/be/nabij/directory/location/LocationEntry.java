package be.nabij.directory.location;

import be.nabij.directory.municipality.Succession;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A place as the data file has it.
 *
 * @param country BE or NL; null for a virtual place
 * @param municipality NIS code; null for a virtual place and abroad
 * @param address null when the source names no street
 */
public record LocationEntry(
    String id,
    Type type,
    String name,
    String country,
    String municipality,
    String description,
    Address address) {

  /** Whether one can go there. */
  public enum Type {
    @JsonProperty("physical")
    PHYSICAL,
    /** By telephone or on the internet. */
    @JsonProperty("virtual")
    VIRTUAL
  }

  /** The same place, in the municipality of today. */
  LocationEntry today(Succession succession) {
    return municipality == null
        ? this
        : new LocationEntry(
            id, type, name, country, succession.today(municipality), description, address);
  }

  public record Address(String street, String postalCode, String town, String province) {}
}
