package be.nabij.referral.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The terms of municipalities whose coordinator set them, by NIS code. */
@ApplicationScoped
class DeadlineTerms implements PanacheRepositoryBase<DeadlineTerm, String> {

  /** Puts down the default when there is nothing yet, so that of two who set it one waits. */
  void putDown(DeadlineTerm term) {
    getEntityManager()
        .createNativeQuery(
            "insert into deadline_term"
                + " (municipality, accept_within, first_contact_within, revision)"
                + " values (?1, ?2, ?3, 0) on conflict do nothing")
        .setParameter(1, term.municipality())
        .setParameter(2, term.acceptWithin())
        .setParameter(3, term.firstContactWithin())
        .executeUpdate();
  }
}
