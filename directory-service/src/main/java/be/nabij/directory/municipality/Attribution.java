package be.nabij.directory.municipality;

/** What the licences of the sources ask for wherever the table of municipalities is used. */
public final class Attribution {
  /** To be printed. */
  public static final String TEXT =
      "Source: Statbel (Directorate-general Statistics, Statistics Belgium), REFNIS and postal code"
          + " conversion of 01/01/2019, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),"
          + " adapted to the municipal mergers of 01/01/2025. Contains BeST address data, FPS BOSA,"
          + " CC BY 4.0. Primary care zones: Provincies in Cijfers, data teams of the Flemish"
          + " provinces. No endorsement implied.";

  /** Value of the header {@code Link} (RFC 8288) of every answer that holds municipalities. */
  public static final String LICENCE_LINK =
      "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";

  private Attribution() {}
}
