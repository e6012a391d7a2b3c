package be.nabij.referral.console;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.duplicate.Joining;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Two referrals of one person become one; whoever does it goes on in the one that stays. */
@Path("/inbox/{id: [0-9a-fA-F-]{36}}/samen")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Blocking
@Produces(Pages.HTML)
class JoiningPages {
  private final Joining joining;

  JoiningPages(Joining joining) {
    this.joining = joining;
  }

  /** When it cannot be done (any more), the page of the referral shows how things are. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> join(
      @PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
    String other = Filled.of(fields).value("met");
    if (!other.matches("[0-9a-fA-F-]{36}")) {
      return RestResponse.seeOther(URI.create("/inbox/" + id));
    }
    try {
      UUID goesOn = joining.join(id, UUID.fromString(other)).earlier().id();
      return RestResponse.seeOther(URI.create("/inbox/" + goesOn + "?samen=ja"));
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      return RestResponse.seeOther(URI.create("/inbox/" + id + "?samen=nee"));
    }
  }
}
