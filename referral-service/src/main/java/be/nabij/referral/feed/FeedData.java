package be.nabij.referral.feed;

import be.nabij.referral.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The events of a referral, which name ids and codes only. */
@ApplicationScoped
class FeedData implements PersonalData {
  @Override
  public String kind() {
    return "events";
  }

  @Override
  public String inDutch() {
    return "Gebeurtenissen voor andere toepassingen";
  }

  @Override
  public Set<String> tables() {
    return Set.of("feed_entry");
  }

  @Override
  public long erase(UUID referral) {
    return 0;
  }

  @Override
  public Optional<String> kept() {
    return Optional.of(
        "Wat er met de vraag gebeurde, in codes en met enkel haar nummer: toepassingen die het nog"
            + " moeten lezen, vinden het daar een tijd.");
  }

  /** The timeline tells the same in words. */
  @Override
  public Object export(UUID referral) {
    return null;
  }
}
