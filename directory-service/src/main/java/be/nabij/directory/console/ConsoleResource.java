package be.nabij.directory.console;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where editors see to what is theirs; behind a login. */
@Path("/redactie")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
@Blocking
@Produces("text/html;charset=UTF-8")
class ConsoleResource {
  private final Caller caller;

  ConsoleResource(Caller caller) {
    this.caller = caller;
  }

  @GET
  @Operation(hidden = true)
  public String home() {
    return caller.name() + " " + caller.municipalities();
  }
}
