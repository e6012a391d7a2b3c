package be.nabij.screening.fhir;

import be.nabij.screening.instrument.Instrument;

/**
 * The names that instruments, answers and outcomes have in FHIR: the same wherever the service
 * runs.
 *
 * @param instrument id, such as {@code djg-6}
 * @param version null when any will do
 */
record Canonical(String instrument, String version) {
  private static final String INSTRUMENT = "urn:nabij:instrument:";

  /** Null when it is no name of an instrument. */
  static Canonical parse(String url) {
    if (!url.startsWith(INSTRUMENT)) {
      return null;
    }
    String[] parts = url.substring(INSTRUMENT.length()).split("\\|", 2);
    return new Canonical(parts[0], parts.length == 1 ? null : parts[1]);
  }

  static String url(Instrument instrument) {
    return INSTRUMENT + instrument.id();
  }

  /** The code system of an instrument's answers. */
  static String answers(Instrument instrument) {
    return "urn:nabij:answers:" + instrument.id();
  }

  /** The code system of what comes out of an instrument: its total and its dimensions. */
  static String outcomes(Instrument instrument) {
    return "urn:nabij:outcomes:" + instrument.id();
  }
}
