package be.nabij.referral.identity;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation of the tests alone: who calls, as this service sees it. */
@Path("/test")
@Authenticated
public class CallerResource {
  private final Caller caller;
  private final SecurityIdentity identity;

  CallerResource(Caller caller, SecurityIdentity identity) {
    this.caller = caller;
    this.identity = identity;
  }

  /**
   * @param client empty when there is none
   */
  public record Seen(
      String name, String client, String email, Set<String> roles, Set<String> handles) {}

  @GET
  @Path("/caller")
  @Operation(hidden = true)
  public Seen bearer() {
    return seen();
  }

  @GET
  @Path("/opaque/caller")
  @Operation(hidden = true)
  public Seen opaque() {
    return seen();
  }

  @GET
  @Path("/desk/caller")
  @Operation(hidden = true)
  public Seen loggedIn() {
    return seen();
  }

  private Seen seen() {
    return new Seen(
        caller.name(),
        Optional.ofNullable(caller.client()).orElse(""),
        caller.email().orElse(""),
        new TreeSet<>(identity.getRoles()),
        new TreeSet<>(caller.municipalities(Roles.CASE_HANDLER)));
  }
}
