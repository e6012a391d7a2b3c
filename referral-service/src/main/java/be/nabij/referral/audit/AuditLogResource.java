package be.nabij.referral.audit;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Who looked at what of a person, when and why. */
@Path("/v1")
@Tag(name = "Audit log")
public class AuditLogResource {
  private final Audit audit;
  private final Purposes purposes;

  AuditLogResource(Audit audit, Purposes purposes) {
    this.audit = audit;
    this.purposes = purposes;
  }

  @GET
  @Path("/referrals/{id}/auditLog")
  @RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
  @Cache(noStore = true)
  @Operation(
      operationId = "listAuditLog",
      summary =
          "Who was shown whom to call, when and why: to answer a person who asks; newest first")
  public Page<Look> list(
      UUID id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    PageQuery query = PageQuery.of(page, pageSize);
    Audit.Found found = audit.of(id, query);
    Locale language = Languages.preferred(headers);
    return Page.of(
        found.entries().stream().map(entry -> look(entry, language)).toList(),
        found.total(),
        query,
        uri);
  }

  @GET
  @Path("/auditLog/verification")
  @RolesAllowed(Roles.OPERATOR)
  @Cache(noStore = true)
  @Operation(
      operationId = "verifyAuditLog",
      summary = "Whether the log is as it was written; names the first entry that is not",
      description =
          "Reads all entries. Keep the ends of the chains elsewhere: with them it can be told later"
              + " that no chain was made anew.")
  public Verification verify() {
    return audit.verify();
  }

  private Look look(AuditEntry entry, Locale language) {
    return new Look(
        entry.at(),
        entry.user(),
        entry.client(),
        entry.role(),
        entry.municipality(),
        entry.shown(),
        entry.purpose(),
        purposes.text(entry.purpose(), language));
  }

  /**
   * A look at something of a person.
   *
   * @param user who looked
   * @param client application through which; absent in entries of before it was kept, as is {@code
   *     role}
   * @param municipality NIS code of where the referral lay then
   * @param shown {@code contact}, {@code reporter}, {@code export} or {@code print}
   * @param purpose code of why
   * @param text why, in words
   */
  public record Look(
      Instant at,
      String user,
      String client,
      String role,
      String municipality,
      String shown,
      String purpose,
      String text) {}
}
