package be.nabij.directory.reminder;

import be.nabij.directory.freshness.EntryRef;
import be.nabij.directory.freshness.StaleEntry;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The pages behind a link in a mail. Opening it confirms nothing: mail scanners follow links. Only
 * the button does.
 */
@Path(CheckLinks.PATH + "{token}")
@PermitAll
@Blocking
@Produces(Pages.HTML)
public class CheckResource {
  private static final String REMARK = "/opmerking";
  private static final int LONGEST_REMARK = 1000;

  private final CheckLinks links;
  private final Checking checking;
  private final PublishedEntries published;

  CheckResource(CheckLinks links, Checking checking, PublishedEntries published) {
    this.links = links;
    this.checking = checking;
    this.published = published;
  }

  /** Shows the entry as it is published. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance ask(@PathParam("token") String token) {
    return page(token, links.entryOf(token), false);
  }

  /** It is still right. */
  @POST
  @Operation(hidden = true)
  public TemplateInstance confirm(@PathParam("token") String token) {
    return Templates.confirmed(checking.confirm(links.entryOf(token)).name());
  }

  /** Something is wrong. */
  @POST
  @Path(REMARK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> remark(
      @PathParam("token") String token, MultivaluedMap<String, String> fields) {
    EntryRef entry = links.entryOf(token);
    String text = fields.getFirst("opmerking");
    String plain = text == null ? "" : text.replace("\0", "").strip();
    if (plain.isEmpty() || plain.length() > LONGEST_REMARK) {
      return RestResponse.ResponseBuilder.create(
              RestResponse.Status.BAD_REQUEST, page(token, entry, true))
          .build();
    }
    StaleEntry about = checking.remark(entry, plain);
    return RestResponse.ok(Templates.remarked(about.name(), links.console()));
  }

  private TemplateInstance page(String token, EntryRef ref, boolean wrong) {
    StaleEntry entry = checking.look(ref);
    return Templates.check(
        entry.name(),
        DutchDates.day(entry.verifiedAt()),
        published.lines(ref),
        CheckLinks.PATH + token + REMARK,
        links.console(),
        wrong);
  }

  @CheckedTemplate(basePath = "reminder")
  static final class Templates {
    static native TemplateInstance check(
        String name,
        String verifiedOn,
        List<PublishedEntries.Line> lines,
        String remarkAt,
        String console,
        boolean wrong);

    static native TemplateInstance confirmed(String name);

    static native TemplateInstance remarked(String name, String console);

    private Templates() {}
  }
}
