package be.nabij.directory.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class Locations implements PanacheRepositoryBase<Location, UUID> {

  /** Every location, by its name in the data files. */
  public Map<String, Location> byName() {
    return streamAll().collect(Collectors.toMap(Location::slug, Function.identity()));
  }
}
