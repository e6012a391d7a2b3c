package be.nabij.referral.console;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.language.Languages;
import be.nabij.platform.page.Pages;
import be.nabij.platform.page.PhoneText;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import be.nabij.referral.contact.ContactDetails;
import be.nabij.referral.contact.ContactReading;
import be.nabij.referral.contact.ReporterDetails;
import be.nabij.referral.inbox.Inbox;
import be.nabij.referral.inbox.Inbox.Opened;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralHandling;
import be.nabij.referral.suggestion.Suggestions;
import be.nabij.referral.transition.Transition;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * One referral: what is known, what happened, and what can be done next. A form carries the
 * revision it was made from: nobody acts on what a colleague has changed meanwhile, and a form that
 * is sent twice is taken once.
 */
@Path("/inbox/{id: [0-9a-fA-F-]{36}}")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Blocking
@Produces(Pages.HTML)
class ReferralPages {
  private static final int CHANGED_MEANWHILE = 412;

  private final Inbox inbox;
  private final ReferralHandling handling;
  private final ContactReading reading;
  private final Suggestions suggestions;
  private final StepForms forms;
  private final Sheets sheets;
  private final ConsoleTexts texts;
  private final Desk desk;

  ReferralPages(
      Inbox inbox,
      ReferralHandling handling,
      ContactReading reading,
      Suggestions suggestions,
      StepForms forms,
      Sheets sheets,
      ConsoleTexts texts,
      Desk desk) {
    this.inbox = inbox;
    this.handling = handling;
    this.reading = reading;
    this.suggestions = suggestions;
    this.forms = forms;
    this.sheets = sheets;
    this.texts = texts;
    this.desk = desk;
  }

  /**
   * @param step the step whose form is open
   * @param name what stands in the form of an introduction, with where it comes from
   * @param done the step that was just taken
   */
  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(
      @PathParam("id") UUID id,
      @QueryParam("stap") String step,
      @QueryParam("naam") String name,
      @QueryParam("interventie") String intervention,
      @QueryParam("aanbod") String offer,
      @QueryParam("gedaan") String done,
      @QueryParam("samen") String joined) {
    Map<String, String> chosen = new HashMap<>();
    chosen.put("introduction.name", name == null ? "" : name);
    chosen.put("introduction.intervention", intervention == null ? "" : intervention);
    chosen.put("introduction.offer", offer == null ? "" : offer);
    Transition taken = transition(done);
    return page(
        200,
        inbox.open(id, Languages.DUTCH),
        transition(step),
        new Filled(chosen, List.of()),
        taken == null ? texts.choices("joined").get(joined) : texts.step(taken).done(),
        null,
        null);
  }

  /** What happened since a page was made; nothing when nothing did. */
  @GET
  @Path("/nieuws")
  @Operation(hidden = true)
  public RestResponse<String> news(@PathParam("id") UUID id, @QueryParam("revisie") String seen) {
    Opened opened = inbox.open(id, Languages.DUTCH);
    News news = news(opened, number(seen), null);
    return news == null
        ? RestResponse.noContent()
        : RestResponse.ok(Templates.news(news, id.toString(), opened.revision()).render());
  }

  /** Takes a step. */
  @POST
  @Path("/stappen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> take(
      @PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
    Filled filled = Filled.of(fields);
    Transition step = transition(filled.value("stap"));
    if (step == null) {
      return RestResponse.seeOther(URI.create("/inbox/" + id));
    }
    long seen = number(filled.value("revisie"));
    InputErrors unreadable = new InputErrors();
    var wanted = StepForms.read(step, filled, unreadable);
    try {
      unreadable.throwIfAny();
      Referral referral =
          handling.take(id, wanted, new ExpectedRevision(ExpectedRevision.entityTag(seen)));
      String where = isMine(referral) ? "/inbox/" + id : "/inbox";
      return RestResponse.seeOther(URI.create(where + "?gedaan=" + step.code()));
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404) {
        throw e;
      }
      Opened opened = inbox.open(id, Languages.DUTCH);
      return switch (status) {
        case 400 -> page(400, opened, step, filled.with(e.problem().errors()), null, null, null);
        case 403, 409, CHANGED_MEANWHILE ->
            page(status, opened, step, filled, null, news(opened, seen, step), null);
        default -> throw e;
      };
    }
  }

  /**
   * Shows whom to call. Asked for on purpose, and never by opening a page: every look is written
   * down.
   */
  @POST
  @Path("/contact")
  @Operation(hidden = true)
  public RestResponse<String> contact(
      @PathParam("id") UUID id, @HeaderParam("HX-Request") String inPlace) {
    Contact contact;
    try {
      contact = Contact.of(reading.read(id, null), texts);
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      return RestResponse.seeOther(URI.create("/inbox/" + id));
    }
    return inPlace != null
        ? RestResponse.ok(Templates.contact(contact).render())
        : page(200, inbox.open(id, Languages.DUTCH), null, Filled.NOTHING, null, null, contact);
  }

  /** Shows who was concerned, as {@link #contact} shows whom to call. */
  @POST
  @Path("/melder")
  @Operation(hidden = true)
  public RestResponse<String> reporter(@PathParam("id") UUID id) {
    try {
      return RestResponse.ok(
          Templates.reporter(id.toString(), Reporter.of(reading.readReporter(id, "visit"), texts))
              .render());
    } catch (ProblemException e) {
      if (e.problem().status() == 404) {
        throw e;
      }
      return RestResponse.seeOther(URI.create("/inbox/" + id));
    }
  }

  /** What may help; the referral itself does not wait for it. */
  @GET
  @Path("/aanbod")
  @Operation(hidden = true)
  public RestResponse<String> help(
      @PathParam("id") UUID id, @HeaderParam("HX-Request") String inPlace) {
    Opened opened = inbox.open(id, Languages.DUTCH);
    List<Help> help = suggestions.of(id).map(answer -> read(answer.path("items"))).orElse(null);
    boolean mayIntroduce = opened.referral().allowedTransitions().contains(Transition.INTRODUCE);
    return RestResponse.ok(
        inPlace != null
            ? Templates.help(id.toString(), help, mayIntroduce).render()
            : Templates.helppage(id.toString(), opened.referral().reference(), help, mayIntroduce)
                .render());
  }

  /** On paper, without whom to call. */
  @GET
  @Path("/print")
  @Operation(hidden = true)
  public RestResponse<String> print(@PathParam("id") UUID id) {
    return print(id, null);
  }

  /** On paper with whom to call; written down like every look. */
  @POST
  @Path("/print")
  @Operation(hidden = true)
  public RestResponse<String> printWithContact(@PathParam("id") UUID id) {
    return print(id, Contact.of(reading.read(id, "print"), texts));
  }

  private RestResponse<String> print(UUID id, Contact contact) {
    return RestResponse.ok(
        Templates.print(sheets.of(inbox.open(id, Languages.DUTCH)), contact).render());
  }

  private RestResponse<String> page(
      int status,
      Opened opened,
      Transition open,
      Filled filled,
      String notice,
      News news,
      Contact contact) {
    List<StepForm> steps = forms.of(opened.referral(), open, filled);
    return ResponseBuilder.<String>create(status)
        .entity(Templates.referral(sheets.of(opened), steps, notice, news, contact).render())
        .build();
  }

  /**
   * What happened since somebody looked.
   *
   * @param seen the revision that was looked at
   * @param wanted the step that could not be taken because of it, null when none was tried
   * @return null when nothing happened
   */
  private News news(Opened opened, long seen, Transition wanted) {
    var timeline = opened.referral().timeline();
    long since = Math.clamp(opened.revision() - seen, 0, timeline.size());
    String handler = opened.referral().handledBy();
    boolean taken = wanted == Transition.ACCEPT && handler != null;
    if (since == 0 && wanted == null) {
      return null;
    }
    List<String> what =
        timeline.stream().skip(timeline.size() - since).map(one -> one.text()).toList();
    boolean byColleague = handler != null && !handler.equals(desk.user());
    String title =
        taken
            ? byColleague
                ? "Iemand anders nam dit net op: " + handler
                : "U nam deze vraag zelf al op"
            : wanted == null ? "Er is nieuws over deze vraag" : "Intussen is er iets veranderd";
    return new News(title, what, wanted != null, byColleague ? handler : null);
  }

  private boolean isMine(Referral referral) {
    return desk.places().stream()
        .anyMatch(place -> place.nisCode().equals(referral.municipality()));
  }

  private static List<Help> read(JsonNode matches) {
    List<Help> help = new ArrayList<>();
    matches.forEach(match -> help.add(Help.of(match)));
    return help;
  }

  private static Transition transition(String code) {
    return Arrays.stream(Transition.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /** A revision as a form carries it; one that nobody has seen when it is no number. */
  private static long number(String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /**
   * @param what happened, a sentence each
   * @param refused whether a step was not taken because of it
   * @param handler the colleague who handles it, null when nobody else does
   */
  @TemplateData
  record News(String title, List<String> what, boolean refused, String handler) {}

  /**
   * Whom to call, as people write it.
   *
   * @param phone null when there is none
   * @param call for a link that dials
   */
  @TemplateData
  record Contact(
      String name,
      String phone,
      String call,
      String email,
      String preferred,
      String moment,
      String note) {
    static Contact of(ContactDetails details, ConsoleTexts texts) {
      return new Contact(
          details.name(),
          details.phone() == null ? null : PhoneText.of(details.phone()),
          details.phone(),
          details.email(),
          texts.word("preferredChannels", details.preferredChannel()),
          details.preferredMoment(),
          details.note());
    }
  }

  /**
   * Who was concerned about the person.
   *
   * @param name null when they left no way to be reached
   * @param secret whether the person is never to be told
   */
  @TemplateData
  record Reporter(
      String role, String name, String phone, String call, String email, boolean secret) {
    static Reporter of(ReporterDetails details, ConsoleTexts texts) {
      String role = texts.word("reporters", details.role().name().toLowerCase(Languages.DUTCH));
      ReporterDetails.Contact contact = details.contact();
      return contact == null
          ? new Reporter(role, null, null, null, null, details.anonymous())
          : new Reporter(
              role,
              contact.name(),
              contact.phone() == null ? null : PhoneText.of(contact.phone()),
              contact.phone(),
              contact.email(),
              details.anonymous());
    }
  }

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance reporter(String id, Reporter reporter);

    static native TemplateInstance referral(
        Sheet sheet, List<StepForm> steps, String notice, News news, Contact contact);

    static native TemplateInstance news(News news, String id, long revision);

    static native TemplateInstance contact(Contact contact);

    static native TemplateInstance help(String id, List<Help> help, boolean mayIntroduce);

    static native TemplateInstance helppage(
        String id, String reference, List<Help> help, boolean mayIntroduce);

    static native TemplateInstance print(Sheet sheet, Contact contact);

    private Templates() {}
  }
}
