package be.nabij.screening.screening;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The screenings. */
@ApplicationScoped
public class Screenings implements PanacheRepositoryBase<Screening, UUID> {
  /** The last one completed before this one, of the same person and with the same questionnaire. */
  Optional<Screening> before(Screening screening) {
    if (screening.partnerReference() == null || screening.completedAt() == null) {
      return Optional.empty();
    }
    return find(
            "partner = :partner and partnerReference = :reference and instrument = :instrument"
                + " and completedAt < :completedAt order by completedAt desc",
            Parameters.with("partner", screening.partner())
                .and("reference", screening.partnerReference())
                .and("instrument", screening.instrument())
                .and("completedAt", screening.completedAt()))
        .firstResultOptional();
  }

  /**
   * A partner's screenings of one person, newest first.
   *
   * @param status null for every status
   */
  PanacheQuery<Screening> ofPerson(String partner, String reference, String status) {
    return find(
        "partner = :partner and partnerReference = :reference"
            + " and (:status is null or status = :status) order by startedAt desc, id desc",
        Parameters.with("partner", partner).and("reference", reference).and("status", status));
  }
}
