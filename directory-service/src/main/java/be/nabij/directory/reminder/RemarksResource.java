package be.nabij.directory.reminder;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people remarked who were asked whether an entry is still right. */
@Path("/v1/remarks")
@RolesAllowed({Roles.DIRECTORY_EDITOR, Roles.COORDINATOR})
@Tag(name = "freshness")
class RemarksResource {
  private final Remarks remarks;
  private final Caller caller;

  RemarksResource(Remarks remarks, Caller caller) {
    this.remarks = remarks;
    this.caller = caller;
  }

  /** The newest first. */
  @GET
  @Operation(
      operationId = "listRemarks",
      summary = "List what was remarked on the entries of a municipality",
      description =
          "The newest first, for the editors and coordinators of that municipality (404 otherwise)."
              + " A remark goes when its entry is confirmed, and after a year.")
  public Page<RemarkView> list(
      @Parameter(description = "NIS code", required = true) @QueryParam("municipality")
          String municipality,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize,
      @Context UriInfo uri) {
    PageQuery paging = PageQuery.of(page, pageSize);
    if (municipality == null
        || !caller
            .municipalities(Roles.DIRECTORY_EDITOR, Roles.COORDINATOR)
            .contains(municipality)) {
      throw ProblemException.notFound("municipality");
    }
    return Page.of(
        remarks.ofMunicipality(municipality, paging).stream().map(RemarkView::of).toList(),
        remarks.countOfMunicipality(municipality),
        paging,
        uri);
  }

  @Schema(name = "Remark")
  record RemarkView(
      @Schema(required = true) String kind,
      @Schema(required = true) String entry,
      @Schema(required = true) String text,
      @Schema(required = true) Instant at) {

    static RemarkView of(Remark remark) {
      return new RemarkView(
          remark.entry().kind().code(), remark.entry().id(), remark.text(), remark.at());
    }
  }
}
