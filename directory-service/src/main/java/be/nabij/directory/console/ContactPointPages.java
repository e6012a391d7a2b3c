package be.nabij.directory.console;

import be.nabij.directory.console.ConsoleTexts.Choice;
import be.nabij.directory.console.Desk.Own;
import be.nabij.directory.console.Filled.Difference;
import be.nabij.directory.contactpoint.ContactPointEditing;
import be.nabij.directory.contactpoint.ContactPointReading;
import be.nabij.directory.contactpoint.ContactPointView;
import be.nabij.directory.contactpoint.DraftView;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.Pages;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The contact point of a municipality, for its editors. */
@Path("/redactie/{nis: [0-9]{5}}/contactpunt")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
@Blocking
@Produces(Pages.HTML)
class ContactPointPages {
  private static final PageQuery LATEST = new PageQuery(1, 20);
  private static final int CHANGED_MEANWHILE = 412;

  private final Desk desk;
  private final ContactPointReading reading;
  private final ContactPointEditing editing;
  private final StillRight stillRight;
  private final Validator validator;
  private final ConsoleTexts texts;

  ContactPointPages(
      Desk desk,
      ContactPointReading reading,
      ContactPointEditing editing,
      StillRight stillRight,
      Validator validator,
      ConsoleTexts texts) {
    this.desk = desk;
    this.reading = reading;
    this.editing = editing;
    this.stillRight = stillRight;
    this.validator = validator;
    this.texts = texts;
  }

  /** The form: the draft where there is one, else what is published. */
  @GET
  @Operation(hidden = true)
  public RestResponse<String> form(
      @PathParam("nis") String nisCode, @QueryParam("gedaan") String done) {
    return page(200, desk.own(nisCode), null, texts.notice(done));
  }

  /** Keeps what is written as a draft, or publishes it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> save(
      @PathParam("nis") String nisCode, MultivaluedMap<String, String> fields) {
    Own at = desk.own(nisCode);
    Filled filled = Filled.of(fields);
    ContactPointForm form = new ContactPointForm(filled);
    List<FieldError> errors = errors(form);
    if (!errors.isEmpty()) {
      return page(400, at, filled.with(form.faults(errors, texts)), null);
    }
    try {
      if (filled.has("doe", "publiceer")) {
        editing.publish(nisCode, form.edit(), form.seen());
        return back(nisCode, "gepubliceerd");
      }
      editing.prepare(nisCode, form.edit(), form.seen());
      return back(nisCode, "ontwerp-bewaard");
    } catch (ProblemException e) {
      return switch (e.problem().status()) {
        case 400 -> page(400, at, filled.with(form.faults(e.problem().errors(), texts)), null);
        case CHANGED_MEANWHILE -> page(CHANGED_MEANWHILE, at, filled, null);
        default -> throw e;
      };
    }
  }

  /** Throws the draft away. */
  @POST
  @Path("/ontwerp-weg")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> discard(@PathParam("nis") String nisCode) {
    editing.discardDraft(nisCode);
    return back(nisCode, "ontwerp-weg");
  }

  /** It is still right. */
  @POST
  @Path("/nagekeken")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> confirm(
      @PathParam("nis") String nisCode, MultivaluedMap<String, String> fields) {
    return unlessChanged(
        nisCode,
        () -> stillRight.contactPoint(nisCode, expected(fields)),
        "nagekeken",
        at -> page(CHANGED_MEANWHILE, at, null, null));
  }

  /** Asks whether it is meant. */
  @GET
  @Path("/stoppen")
  @Operation(hidden = true)
  public RestResponse<String> askToRetire(@PathParam("nis") String nisCode) {
    return retirement(200, desk.own(nisCode));
  }

  /** Back to the fallback. */
  @POST
  @Path("/stoppen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> retire(
      @PathParam("nis") String nisCode, MultivaluedMap<String, String> fields) {
    return unlessChanged(
        nisCode,
        () -> editing.retire(nisCode, expected(fields)),
        "gestopt",
        at -> retirement(CHANGED_MEANWHILE, at));
  }

  private RestResponse<String> unlessChanged(
      String nisCode,
      Runnable step,
      String done,
      java.util.function.Function<Own, RestResponse<String>> otherwise) {
    Own at = desk.own(nisCode);
    try {
      step.run();
      return back(nisCode, done);
    } catch (ProblemException e) {
      if (e.problem().status() == CHANGED_MEANWHILE) {
        return otherwise.apply(at);
      }
      throw e;
    }
  }

  private static ExpectedRevision expected(MultivaluedMap<String, String> fields) {
    return new ExpectedRevision('"' + Filled.of(fields).value("revisie") + '"');
  }

  private List<FieldError> errors(ContactPointForm form) {
    return new InputErrors()
        .addAll(form.unreadable())
        .addViolations(validator.validate(form.edit()))
        .all();
  }

  private RestResponse<String> retirement(int status, Own at) {
    ContactPointView published = reading.of(at.nisCode());
    return ResponseBuilder.<String>create(status)
        .entity(
            Templates.retire(
                    at,
                    published.name(),
                    String.valueOf(published.revision()),
                    published.fallbackChain().getLast().name(),
                    status == CHANGED_MEANWHILE)
                .render())
        .build();
  }

  private RestResponse<String> page(int status, Own at, Filled typed, String notice) {
    ContactPointView published = reading.of(at.nisCode());
    DraftView draft = reading.findDraft(at.nisCode()).orElse(null);
    Filled shown = ContactPointForm.of(published, reading.routing(at.nisCode()));
    Filled drafted = draft == null ? null : ContactPointForm.of(draft.edit());
    Filled form = typed != null ? typed : drafted != null ? drafted : shown;
    List<HistoryLine> history =
        reading.history(at.nisCode(), LATEST).stream()
            .map(one -> HistoryLine.of(one, texts))
            .toList();
    ContactPointPage page =
        new ContactPointPage(
            at,
            notice,
            status == CHANGED_MEANWHILE,
            form,
            published.fallback(),
            published.stale(),
            published.name(),
            lines(shown),
            DutchDates.day(published.verifiedAt()),
            published.fallbackChain().getLast().name(),
            String.valueOf(published.revision()),
            draft == null ? "" : draft.savedAt().toString(),
            draft == null ? null : draft.savedBy(),
            draft == null ? null : DutchDates.day(draft.savedAt()),
            draft != null && draft.outdated(),
            form.against(shown, ContactPointForm.compared(), texts),
            typed == null || drafted == null
                ? List.of()
                : form.against(drafted, ContactPointForm.compared(), texts),
            history,
            texts.choices("kinds"),
            texts.choices("capacities"));
    return ResponseBuilder.<String>create(status)
        .entity(Templates.contactpoint(page).render())
        .build();
  }

  /** What is published, field by field; what is empty is left out. */
  private List<Difference> lines(Filled shown) {
    return shown.against(Filled.empty(), ContactPointForm.compared(), texts);
  }

  private static RestResponse<String> back(String nisCode, String done) {
    return RestResponse.seeOther(
        URI.create("/redactie/" + nisCode + "/contactpunt?gedaan=" + done));
  }

  /**
   * @param conflict whether somebody else published or kept something meanwhile
   * @param standIn who stands in where there is no own contact point
   * @param lines what is published
   * @param revision of what is published
   * @param draftSeen when the draft was kept that is shown or compared with; empty without one
   * @param outdated whether something was published since the draft was begun
   * @param unpublished where the form differs from what is published
   * @param undrafted where the form differs from the draft
   */
  @TemplateData
  record ContactPointPage(
      Own at,
      String notice,
      boolean conflict,
      Filled form,
      boolean fallback,
      boolean stale,
      String name,
      List<Difference> lines,
      String verifiedOn,
      String standIn,
      String revision,
      String draftSeen,
      String draftBy,
      String draftOn,
      boolean outdated,
      List<Difference> unpublished,
      List<Difference> undrafted,
      List<HistoryLine> history,
      List<Choice> kinds,
      List<Choice> capacities) {}

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance contactpoint(ContactPointPage page);

    static native TemplateInstance retire(
        Own at, String name, String revision, String standIn, boolean conflict);

    private Templates() {}
  }
}
