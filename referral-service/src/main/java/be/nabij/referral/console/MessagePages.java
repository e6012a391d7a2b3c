package be.nabij.referral.console;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.page.Pages;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.inbox.Inbox;
import be.nabij.referral.inbox.ReferralView;
import be.nabij.referral.message.MessageView;
import be.nabij.referral.message.Messaging;
import be.nabij.referral.referral.Side;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the referrer and the contact point write to each other. Opening the page is reading it. */
@Path("/inbox/{id: [0-9a-fA-F-]{36}}/berichten")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Blocking
@Produces(Pages.HTML)
class MessagePages {
  private static final PageQuery NEWEST = new PageQuery(1, 100);
  private static final int LONGEST = 2000;

  private final Inbox inbox;
  private final Messaging messaging;

  MessagePages(Inbox inbox, Messaging messaging) {
    this.inbox = inbox;
    this.messaging = messaging;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("id") UUID id) {
    return page(200, id, "", null);
  }

  /** Writes to the referrer. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> write(
      @PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
    String text = Filled.of(fields).value("tekst");
    if (text.isEmpty() || text.length() > LONGEST) {
      String fault =
          text.isEmpty() ? "Schrijf eerst iets." : "Dit is te lang: hou het onder 2000 tekens.";
      return page(400, id, text, fault);
    }
    try {
      messaging.write(id, text);
    } catch (ProblemException e) {
      if (e.problem().status() == 409) {
        return page(409, id, text, "Nu kan er niets meer geschreven worden.");
      }
      throw e;
    }
    return RestResponse.seeOther(URI.create("/inbox/" + id + "/berichten"));
  }

  private RestResponse<String> page(int status, UUID id, String typed, String fault) {
    ReferralView referral = inbox.open(id, Languages.DUTCH).referral();
    List<Line> lines =
        messaging.list(id, NEWEST).messages().stream().map(Line::of).toList().reversed();
    boolean mayWrite = referral.unreadMessages() != null && referral.closedAt() == null;
    return ResponseBuilder.<String>create(status)
        .entity(
            Templates.messages(id.toString(), referral.reference(), lines, mayWrite, typed, fault)
                .render())
        .build();
  }

  /**
   * @param who wrote it
   * @param own whether this side wrote it
   * @param read whether the other side has read it
   */
  @TemplateData
  record Line(String who, String at, String text, boolean own, boolean read) {
    static Line of(MessageView message) {
      boolean own = message.from() == Side.CONTACT_POINT;
      return new Line(
          own ? message.author() : "De doorverwijzer",
          InWords.moment(message.sentAt()),
          message.text(),
          own,
          message.readAt() != null);
    }
  }

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance messages(
        String id,
        String reference,
        List<Line> lines,
        boolean mayWrite,
        String typed,
        String fault);

    private Templates() {}
  }
}
