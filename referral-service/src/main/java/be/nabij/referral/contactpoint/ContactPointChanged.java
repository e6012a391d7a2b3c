package be.nabij.referral.contactpoint;

import be.nabij.platform.inbox.UnreadableEvent;
import java.util.List;

/** What this service reads of {@code be.nabij.contact-point.changed.v1}. */
record ContactPointChanged(
    Place municipality,
    String kind,
    String name,
    String email,
    String phone,
    String openingHours,
    boolean fallback,
    Capacity capacity,
    List<Channel> channels,
    List<StandIn> fallbackChain,
    long revision) {
  ContactPointChanged {
    if (municipality == null || kind == null || name == null) {
      throw new UnreadableEvent("unreadable-data", "municipality, kind or name is missing");
    }
  }

  /**
   * @param postalCodes none in what was told before they were
   */
  record Place(String nisCode, String name, List<String> postalCodes) {
    Place {
      postalCodes = postalCodes == null ? List.of() : postalCodes;
      if (nisCode == null || name == null) {
        throw new UnreadableEvent("unreadable-data", "municipality is incomplete");
      }
    }
  }
}
