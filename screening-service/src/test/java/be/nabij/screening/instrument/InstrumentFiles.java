package be.nabij.screening.instrument;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** The instruments on offer, read without starting the service. */
public final class InstrumentFiles {
  private InstrumentFiles() {}

  public static Instruments all() {
    return new Instruments(
        new ObjectMapper(),
        List.of("djg-6", "djg-11", "ucla-3", "ons-direct", "poster-6", "signal-card"),
        Optional.empty());
  }
}
