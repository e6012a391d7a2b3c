package be.nabij.referral.contactpoint;

/** Contact points for tests without a database. */
public final class ContactPointMother {
  private ContactPointMother() {}

  public static ContactPoint of(String nisCode, String name) {
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
            null,
            null,
            1));
    return contactPoint;
  }
}
