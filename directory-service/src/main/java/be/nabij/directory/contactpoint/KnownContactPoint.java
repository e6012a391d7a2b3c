package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import java.time.LocalDate;

/**
 * A contact point that is no fallback, for the rest of the directory; told again when an editor has
 * changed it. See {@link ContactDetails} for the fields.
 */
public record KnownContactPoint(
    String nisCode,
    String municipality,
    String name,
    String email,
    String phone,
    String openingHours,
    LocalDate verifiedAt,
    String source) {

  static KnownContactPoint of(Municipality municipality, ContactDetails details) {
    return new KnownContactPoint(
        municipality.nisCode(),
        municipality.name(),
        details.name(),
        details.email(),
        details.phone(),
        details.openingHours(),
        details.verifiedAt(),
        details.source());
  }
}
