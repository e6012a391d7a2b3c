package be.nabij.referral.contact;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.identity.Caller;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Referrals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom to call, which goes with the referral, and who looked at it, which stays. */
@ApplicationScoped
class ContactData implements PersonalData {
  private final Referrals referrals;
  private final ContactReads reads;
  private final Vault vault;
  private final Caller caller;
  private final Clock clock;

  ContactData(Referrals referrals, ContactReads reads, Vault vault, Caller caller, Clock clock) {
    this.referrals = referrals;
    this.reads = reads;
    this.vault = vault;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "contact";
  }

  @Override
  public String inDutch() {
    return "Contactgegevens, en wie ze bekeek";
  }

  @Override
  public Set<String> tables() {
    return Set.of("contact_read");
  }

  /** The details lie in the referral's own row. */
  @Override
  public long erase(UUID referral) {
    return 0;
  }

  @Override
  public Optional<String> kept() {
    return Optional.of(
        "Welke medewerker op welk moment contactgegevens bekeek, met enkel het nummer van de vraag:"
            + " zo kan wie dat wil weten een antwoord krijgen.");
  }

  /** Whoever makes an export sees whom to call, which is written down like every look. */
  @Override
  public Object export(UUID id) {
    Referral referral = referrals.findById(id);
    ContactDetails details = null;
    if (referral.contact() != null) {
      reads.persist(new ContactRead(id, caller.name(), clock.instant()));
      details = vault.open(referral.contact(), id, ContactDetails.class);
    }
    return new Held(
        details,
        reads.list("referralId = ?1 order by id", id).stream()
            .map(read -> new Look(read.reader(), read.readAt()))
            .toList());
  }

  /**
   * @param details absent once they are erased
   */
  private record Held(ContactDetails details, List<Look> looks) {}

  /** Who looked at the contact details, by user name, and when. */
  private record Look(String by, Instant at) {}
}
