package be.nabij.directory.municipality;

import java.util.List;

/** Municipalities as the reference data have them. */
public final class MunicipalityMother {
  private MunicipalityMother() {}

  public static Municipality lier() {
    return new Municipality(
        new MunicipalityRow(
            "12021",
            "Lier",
            "Lierre",
            "Antwerpen",
            "Vlaams Gewest",
            List.of("2500"),
            List.of("Pallieterland"),
            List.of()));
  }
}
