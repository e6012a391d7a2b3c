package be.nabij.directory.municipality;

/** Municipalities as the reference data have them. */
public final class MunicipalityMother {
  private MunicipalityMother() {}

  public static Municipality lier() {
    return MunicipalityFile.read().stream()
        .filter(row -> row.nisCode().equals("12021"))
        .map(Municipality::new)
        .findFirst()
        .orElseThrow();
  }
}
