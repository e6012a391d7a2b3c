package be.nabij.directory.contactpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The contact points that are known, for the pages of the directory. */
@ApplicationScoped
public class KnownContactPoints {
  private final ContactPoints contactPoints;

  KnownContactPoints(ContactPoints contactPoints) {
    this.contactPoints = contactPoints;
  }

  /** None where only the fallback is known. */
  public Optional<KnownContactPoint> of(String nisCode) {
    return contactPoints.findByIdOptional(nisCode).flatMap(ContactPoint::known);
  }
}
