package be.nabij.referral.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The erasures, each found by its id or by whom it is about. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {
  Optional<Erasure> of(ErasureOrder order) {
    return order.referral() == null
        ? find("screeningId", order.screening()).firstResultOptional()
        : find("referralId", order.referral()).firstResultOptional();
  }

  /** Of two that finish a part, the second sees what the first did. */
  Erasure locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
