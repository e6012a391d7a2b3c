package be.nabij.screening.erasure;

import be.nabij.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** This service's part in the erasure of a person. */
@Path("/v1/erasures")
@RolesAllowed({Roles.SERVICE, Roles.OPERATOR})
@Tag(name = "Erasure")
public class ErasuresResource {
  private static final Logger LOG = Logger.getLogger(ErasuresResource.class);

  private final Erasing erasing;

  ErasuresResource(Erasing erasing) {
    this.erasing = erasing;
  }

  /** Erasing twice is the same as once. */
  @POST
  @Operation(
      operationId = "eraseScreening",
      summary = "Erase all that is held of a screening, and say how many records that were",
      description =
          "Asked by referral-service, which carries out the whole erasure; by an operator after a"
              + " backup was put back. An id that is not known is answered with no records: it is"
              + " remembered as erased.")
  public ErasedScreening erase(
      @NotNull(message = "Say which screening.") @Valid ErasureOrder order) {
    ErasedScreening erased = erasing.erase(order.screening());
    LOG.infof("Erased screening %s: %s", erased.screening(), erased.records());
    return erased;
  }
}
