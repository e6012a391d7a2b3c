package be.nabij.referral.contactpoint;

import java.util.List;

/** Contact points for tests without a database. */
public final class ContactPointMother {
  private ContactPointMother() {}

  public static ContactPoint of(String nisCode, String name) {
    return of(nisCode, name, null, null);
  }

  public static ContactPoint of(
      String nisCode, String name, List<Channel> channels, List<StandIn> fallbackChain) {
    ContactPoint contactPoint = new ContactPoint(nisCode);
    contactPoint.update(
        new ContactPointChanged(
            new ContactPointChanged.Place(nisCode, name, null),
            "ocmw",
            name,
            null,
            null,
            null,
            false,
            null,
            channels,
            fallbackChain,
            1));
    return contactPoint;
  }
}
