package be.nabij.referral.deadline;

import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.ReferralEvent.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is expected of the contact point, and until when. */
@ApplicationScoped
class DeadlineData implements PersonalData {
  private final Deadlines deadlines;

  DeadlineData(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public String kind() {
    return "deadlines";
  }

  @Override
  public String inDutch() {
    return "Wat er van het Meldpunt verwacht wordt";
  }

  @Override
  public Set<String> tables() {
    return Set.of("deadline");
  }

  @Override
  public long erase(UUID referral) {
    return deadlines.delete("referralId", referral);
  }

  @Override
  public Object export(UUID referral) {
    List<Held> held =
        deadlines.of(referral).stream()
            .map(deadline -> new Held(deadline.expected(), deadline.dueAt()))
            .toList();
    return held.isEmpty() ? null : held;
  }

  private record Held(Expected expected, Instant dueAt) {}
}
