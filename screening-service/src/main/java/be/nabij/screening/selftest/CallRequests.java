package be.nabij.screening.selftest;

import be.nabij.platform.idempotency.Idempotency;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.screening.NewScreening;
import be.nabij.screening.screening.NewScreening.Subject;
import be.nabij.screening.screening.ScreeningTaking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a person's wish to be called, once for each form. */
@ApplicationScoped
class CallRequests {
  private final ScreeningTaking taking;
  private final Idempotency idempotency;
  private final CallLimit limit;

  CallRequests(ScreeningTaking taking, Idempotency idempotency, CallLimit limit) {
    this.taking = taking;
    this.idempotency = idempotency;
    this.limit = limit;
  }

  /**
   * Keeps the self-test with the consent and passes it on.
   *
   * @param address from which it was asked
   * @return id of the consent, the same one when the form comes again
   * @throws ProblemException 400 naming the fields at fault, 422 when the form was sent before with
   *     something else in it, 429 when this address asked too often
   */
  UUID place(FilledIn filled, Place place, CallForm form, String sentence, String address) {
    NewScreening input =
        new NewScreening(
            filled.instrument().id(),
            new Subject(null, null, place.postalCode(), place.municipality().nisCode()),
            filled.answers(),
            null,
            true,
            form.wish(sentence));
    return idempotency.once(form.key(), input, Placed.class, () -> take(input, address)).consent();
  }

  private Placed take(NewScreening input, String address) {
    limit.take(address);
    try {
      return new Placed(taking.takeSelfTest(input).consent().id());
    } catch (ProblemException e) {
      limit.giveBack(address);
      throw e;
    }
  }

  /** What is kept of it for when the form comes again. */
  record Placed(UUID consent) {}
}
