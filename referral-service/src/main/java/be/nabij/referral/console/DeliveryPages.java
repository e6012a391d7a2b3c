package be.nabij.referral.console;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.delivery.DeliveryLog;
import be.nabij.referral.delivery.DeliveryView;
import be.nabij.referral.inbox.Inbox;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the contact point was told of a referral, over which channel, and what came of it. */
@Path("/inbox/{id: [0-9a-fA-F-]{36}}/meldingen")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Blocking
@Produces(Pages.HTML)
class DeliveryPages {
  private final Inbox inbox;
  private final DeliveryLog log;
  private final ConsoleTexts texts;

  DeliveryPages(Inbox inbox, DeliveryLog log, ConsoleTexts texts) {
    this.inbox = inbox;
    this.log = log;
    this.texts = texts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("id") UUID id) {
    return page(200, id, null);
  }

  /** Sends it once more. */
  @POST
  @Path("/{delivery: [0-9a-fA-F-]{36}}")
  @Operation(hidden = true)
  public RestResponse<String> repeat(
      @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    try {
      log.repeat(id, delivery);
    } catch (ProblemException e) {
      if (e.problem().status() == 409) {
        return page(409, id, "Dit kan nu niet opnieuw verstuurd worden.");
      }
      throw e;
    }
    return RestResponse.seeOther(URI.create("/inbox/" + id + "/meldingen"));
  }

  private RestResponse<String> page(int status, UUID id, String refused) {
    String reference = inbox.open(id, Languages.DUTCH).referral().reference();
    List<Line> lines = log.of(id).stream().map(this::line).toList();
    return ResponseBuilder.<String>create(status)
        .entity(Templates.deliveries(id.toString(), reference, lines, refused).render())
        .build();
  }

  private Line line(DeliveryView delivery) {
    String channel = delivery.channel().name().toLowerCase(Languages.DUTCH);
    return new Line(
        delivery.id().toString(),
        texts.word("news", delivery.news().code()),
        InWords.moment(delivery.happenedAt()),
        texts.word("deliveryChannels", channel),
        delivery.to(),
        texts.word("deliveryStates", delivery.state().code()),
        !channel.equals("inbox"));
  }

  /**
   * @param to null for the inbox
   * @param repeatable whether it can be sent once more
   */
  @TemplateData
  record Line(
      String id,
      String news,
      String at,
      String channel,
      String to,
      String state,
      boolean repeatable) {}

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance deliveries(
        String id, String reference, List<Line> lines, String refused);

    private Templates() {}
  }
}
