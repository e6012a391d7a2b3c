package be.nabij.directory.editing;

import be.nabij.directory.offer.Offer;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** May this editor see and change this service? */
@ApplicationScoped
public class ServiceAccess {
  private final Caller caller;

  ServiceAccess(Caller caller) {
    this.caller = caller;
  }

  /**
   * The service, when it is one of the caller's own.
   *
   * @throws ProblemException 404, as if it did not exist, when it is kept by others or in the data
   *     files; 409 when it stands for the caller's contact point, which is edited as such: two
   *     places to edit the same thing would contradict each other
   */
  public Offer own(Offer offer) {
    if (offer.contactPoint() != null
        && caller.municipalities(Roles.DIRECTORY_EDITOR).contains(offer.contactPoint())) {
      String address = "/v1/contactPoints/" + offer.contactPoint();
      throw ProblemException.of(
          409,
          "edited-elsewhere",
          "This service follows a contact point",
          "Edit the contact point, at " + address + "; the service follows at once.",
          Map.of("editAt", address));
    }
    if (offer.owner() == null
        || !caller.municipalities(Roles.DIRECTORY_EDITOR).contains(offer.owner())) {
      throw notFound();
    }
    return offer;
  }

  /**
   * The municipalities that are asked for: one of the caller's own, or all of them.
   *
   * @param municipality NIS code, or null for all
   * @throws ProblemException 404 when it is none of the caller's own
   */
  Set<String> own(String municipality) {
    if (municipality == null) {
      return caller.municipalities(Roles.DIRECTORY_EDITOR);
    }
    if (!caller.municipalities(Roles.DIRECTORY_EDITOR).contains(municipality)) {
      throw ProblemException.notFound("municipality");
    }
    return Set.of(municipality);
  }

  public static ProblemException notFound() {
    return ProblemException.notFound("service");
  }
}
