package be.nabij.screening.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The consents, each found by its id or by its screening. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID> {
  public Optional<Consent> ofScreening(UUID screeningId) {
    return find("screeningId", screeningId).firstResultOptional();
  }
}
