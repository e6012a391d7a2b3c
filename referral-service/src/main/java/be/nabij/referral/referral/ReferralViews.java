package be.nabij.referral.referral;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import be.nabij.referral.referral.ReferralView.ContactPointView;
import be.nabij.referral.referral.ReferralView.TimelineView;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Shows referrals in the caller's language. */
@Startup
@ApplicationScoped
class ReferralViews {
  private static final Translated SOMEONE = new Translated("Het Meldpunt", "The contact point");

  private final ReferralAccess access;
  private final Reasons reasons;
  private final Map<String, Translated> sentences;

  ReferralViews(ReferralAccess access, Reasons reasons, ObjectMapper mapper) {
    this.access = access;
    this.reasons = reasons;
    JsonNode file =
        DataFile.read(
            "timeline/timeline.json", "timeline/timeline.schema.json", JsonNode.class, mapper);
    this.sentences = mapper.convertValue(file, new TypeReference<>() {});
  }

  ReferralView of(Referral referral, Locale language) {
    return new ReferralView(
        referral.id(),
        referral.screeningId(),
        referral.status(),
        referral.urgency(),
        referral.municipality(),
        referral.contactPoint() == null
            ? null
            : new ContactPointView(referral.contactPoint(), referral.isRoutedToFallback()),
        referral.receivedAt(),
        referral.partner(),
        access.worksForMunicipalities() ? referral.handledBy() : null,
        referral.summary(),
        referral.possibleTransitions().stream().filter(access::mayTake).toList(),
        referral.timeline().stream().map(entry -> line(entry, referral, language)).toList());
  }

  private TimelineView line(TimelineEntry entry, Referral referral, Locale language) {
    String contactPoint =
        referral.contactPoint() == null ? SOMEONE.in(language) : referral.contactPoint();
    String reason = entry.reason() == null ? "" : reasons.text(entry.reason(), language);
    String text =
        sentences
            .get(entry.what())
            .in(language)
            .replace("{contactPoint}", contactPoint)
            .replace("{reason}", reason);
    return new TimelineView(entry.at(), entry.what(), entry.reason(), text);
  }
}
