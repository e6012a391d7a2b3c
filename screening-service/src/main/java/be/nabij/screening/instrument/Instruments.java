package be.nabij.screening.instrument;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The instruments of this service; a faulty data file keeps it from starting. */
@Startup
@ApplicationScoped
public class Instruments {
  private static final String SCHEMA = "instruments/instrument.schema.json";

  private final Map<String, Instrument> byId = new LinkedHashMap<>();

  Instruments(ObjectMapper mapper, @ConfigProperty(name = "nabij.instruments") List<String> ids) {
    for (String id : ids) {
      byId.put(id, DataFile.read("instruments/" + id + ".json", SCHEMA, Instrument.class, mapper));
    }
  }

  public List<Instrument> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Instrument> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
