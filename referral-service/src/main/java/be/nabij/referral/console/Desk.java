package be.nabij.referral.console;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who sits at the inbox, and for which municipalities. */
@Named("desk")
@RequestScoped
public class Desk {
  private final Caller caller;
  private final ContactPoints contactPoints;

  Desk(Caller caller, ContactPoints contactPoints) {
    this.caller = caller;
    this.contactPoints = contactPoints;
  }

  /** User name. */
  public String user() {
    return caller.name();
  }

  /** Whether this is somebody who looks after a zone. */
  public boolean coordinator() {
    return caller.has(Roles.COORDINATOR);
  }

  /** The municipalities that this person works for, by name. */
  List<Place> places() {
    Map<String, String> names = names();
    return caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR).stream()
        .map(nisCode -> new Place(nisCode, names.getOrDefault(nisCode, nisCode)))
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }

  /** Where a referral can be forwarded to, by name: every known contact point. */
  List<Place> everywhere() {
    return names().entrySet().stream()
        .map(one -> new Place(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }

  private Map<String, String> names() {
    return contactPoints.listAll().stream()
        .collect(Collectors.toMap(ContactPoint::municipality, ContactPoint::municipalityName));
  }

  /** A municipality. */
  @TemplateData
  public record Place(String nisCode, String name) {}
}
