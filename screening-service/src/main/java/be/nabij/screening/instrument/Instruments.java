package be.nabij.screening.instrument;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The instruments of this service; a faulty data file keeps it from starting.
 *
 * <p>To add one, put its file under {@code instruments/} and its name in {@code nabij.instruments}.
 * When one changes, the old file stays under another name in {@code nabij.instruments.earlier}:
 * what was taken with it is still read with it.
 */
@Startup
@ApplicationScoped
public class Instruments {
  private static final String SCHEMA = "instruments/instrument.schema.json";

  private final Map<String, Instrument> current = new LinkedHashMap<>();
  private final List<Instrument> earlier;

  Instruments(
      ObjectMapper mapper,
      @ConfigProperty(name = "nabij.instruments") List<String> files,
      @ConfigProperty(name = "nabij.instruments.earlier") Optional<List<String>> earlierFiles) {
    files.stream()
        .map(file -> read(file, mapper))
        .forEach(instrument -> current.put(instrument.id(), instrument));
    earlier = earlierFiles.orElse(List.of()).stream().map(file -> read(file, mapper)).toList();
  }

  /** The instruments on offer, each in its current version. */
  public List<Instrument> all() {
    return List.copyOf(current.values());
  }

  /** The current version of an instrument. */
  public Optional<Instrument> find(String id) {
    return Optional.ofNullable(current.get(id));
  }

  /** The version that a screening was taken with. */
  public Optional<Instrument> find(String id, String version) {
    return Stream.concat(current.values().stream(), earlier.stream())
        .filter(instrument -> instrument.id().equals(id) && instrument.version().equals(version))
        .findFirst();
  }

  /**
   * To show what was taken with an instrument: in that version, or in the current one when its file
   * is gone after all those years.
   *
   * @throws java.util.NoSuchElementException when the instrument is gone altogether
   */
  public Instrument takenWith(String id, String version) {
    return find(id, version).or(() -> find(id)).orElseThrow();
  }

  private static Instrument read(String file, ObjectMapper mapper) {
    return InstrumentCheck.checked(
        DataFile.read("instruments/" + file + ".json", SCHEMA, Instrument.class, mapper));
  }
}
