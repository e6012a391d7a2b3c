package be.nabij.referral.audit;

import be.nabij.platform.language.Languages;
import be.nabij.referral.personaldata.PersonalData;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who was shown what of the person, which stays. The last in an export, which is a look itself. */
@ApplicationScoped
@Priority(1)
class AuditData implements PersonalData {
  private final Audit audit;
  private final Purposes purposes;

  AuditData(Audit audit, Purposes purposes) {
    this.audit = audit;
    this.purposes = purposes;
  }

  @Override
  public String kind() {
    return "looks";
  }

  @Override
  public String inDutch() {
    return "Wie gegevens bekeek";
  }

  @Override
  public Set<String> tables() {
    return Set.of("audit_entry");
  }

  @Override
  public long erase(UUID referral) {
    return 0;
  }

  @Override
  public Optional<String> kept() {
    return Optional.of(
        "Welke medewerker op welk moment gegevens bekeek, en waarom, met enkel het nummer van de"
            + " vraag: zo kan wie dat wil weten een antwoord krijgen.");
  }

  @Override
  public Object export(UUID referral) {
    List<Look> looks =
        audit.entries(referral).stream()
            .map(
                entry ->
                    new Look(
                        entry.user(),
                        entry.at(),
                        entry.shown(),
                        purposes.text(entry.purpose(), Languages.DUTCH)))
            .toList();
    return looks;
  }

  /** Who looked, by user name, at what and why. */
  private record Look(String by, Instant at, String shown, String why) {}
}
