package be.nabij.referral.wall;

import be.nabij.referral.referral.ReferralEvent;
import be.nabij.referral.referral.Told;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever forwards a referral reaches it until that is done; from then on it is another's. */
@ApplicationScoped
class LettingGo {
  private final Wall wall;

  LettingGo(Wall wall) {
    this.wall = wall;
  }

  /** Before all others: what they ask the database writes the referral to it first. */
  void on(@Observes @Priority(1) Told told) {
    if (told.event() instanceof ReferralEvent.Forwarded) {
      wall.lift();
    }
  }
}
