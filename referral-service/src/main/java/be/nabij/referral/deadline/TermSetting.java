package be.nabij.referral.deadline;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.platform.revision.History;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The terms of a municipality, and who may set them. */
@Startup // a default out of range must show at start, not with the first referral
@ApplicationScoped
class TermSetting {
  private final DeadlineTerms terms;
  private final History history;
  private final Caller caller;
  private final int acceptWithin;
  private final int firstContactWithin;

  /**
   * @throws IllegalArgumentException when the defaults are not what a coordinator could set
   */
  TermSetting(
      DeadlineTerms terms,
      History history,
      Caller caller,
      @ConfigProperty(name = "nabij.deadlines.accept-within") int acceptWithin,
      @ConfigProperty(name = "nabij.deadlines.first-contact-within") int firstContactWithin) {
    this.terms = terms;
    this.history = history;
    this.caller = caller;
    this.acceptWithin = acceptWithin;
    this.firstContactWithin = firstContactWithin;
    if (acceptWithin < NewTerms.SHORTEST
        || firstContactWithin < acceptWithin
        || firstContactWithin > NewTerms.LONGEST) {
      throw new IllegalArgumentException(
          "NABIJ_ACCEPT_WITHIN and NABIJ_FIRST_CONTACT_WITHIN are 1 to 20 working days, the second"
              + " not less than the first");
    }
  }

  /** What counts in this municipality. */
  @Transactional
  public DeadlineTerm of(String municipality) {
    return terms.findByIdOptional(municipality).orElseGet(() -> defaults(municipality));
  }

  /**
   * @throws ProblemException 404 when the caller does not work for this municipality
   */
  TermsView look(String municipality) {
    requireOwn(municipality, Roles.CASE_HANDLER, Roles.COORDINATOR);
    return TermsView.of(of(municipality));
  }

  /**
   * Sets them, for what begins from now on.
   *
   * @throws ProblemException 404 when the caller does not work for this municipality, 412 when they
   *     were set meanwhile
   */
  @Transactional
  TermsView set(String municipality, NewTerms wanted, ExpectedRevision expected) {
    requireOwn(municipality, Roles.COORDINATOR);
    wanted.requireOrder();
    terms.putDown(defaults(municipality));
    DeadlineTerm term = terms.findById(municipality, LockModeType.PESSIMISTIC_WRITE);
    expected.require(term.revision());
    TermsView before = TermsView.of(term);
    term.set(wanted.acceptWithin(), wanted.firstContactWithin());
    TermsView after = TermsView.of(term);
    history.record(
        "deadline-terms", municipality, term.revision(), "change", caller.name(), before, after);
    return after;
  }

  private void requireOwn(String municipality, String... roles) {
    if (!caller.municipalities(roles).contains(municipality)) {
      throw ProblemException.notFound("municipality");
    }
  }

  private DeadlineTerm defaults(String municipality) {
    return new DeadlineTerm(municipality, acceptWithin, firstContactWithin);
  }
}
