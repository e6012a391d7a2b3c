package be.nabij.directory.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class Locations implements PanacheRepositoryBase<Location, UUID> {

  /** How many lie in a municipality. */
  public long countIn(String nisCode) {
    return count("municipality", nisCode);
  }
}
