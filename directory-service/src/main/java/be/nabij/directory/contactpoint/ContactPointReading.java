package be.nabij.directory.contactpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Whom people reach, for the rest of the directory; the fallback where nobody is known. */
@ApplicationScoped
public class ContactPointReading {
  private final ContactPoints contactPoints;

  ContactPointReading(ContactPoints contactPoints) {
    this.contactPoints = contactPoints;
  }

  /** One for each of these municipalities, by their names. */
  public List<ContactPointView> of(Collection<String> nisCodes) {
    return contactPoints
        .find(
            "from ContactPoint c join fetch c.municipality m where m.nisCode in ?1 order by m.name",
            List.copyOf(nisCodes))
        .stream()
        .map(ContactPointView::of)
        .toList();
  }
}
