package be.nabij.directory.console;

import be.nabij.directory.console.ConsoleTexts.Choice;
import be.nabij.directory.console.Desk.Own;
import be.nabij.directory.console.Filled.Difference;
import be.nabij.directory.console.Filled.Fault;
import be.nabij.directory.editing.ServiceContent;
import be.nabij.directory.editing.ServiceEdit;
import be.nabij.directory.editing.ServiceEditing;
import be.nabij.directory.editing.ServiceView;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.OfferTransition;
import be.nabij.directory.taxonomy.Taxonomies;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import be.nabij.platform.revision.ExpectedRevision;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The services that a municipality keeps, for its editors. */
@Path("/redactie/{nis: [0-9]{5}}/diensten")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
@Blocking
@Produces(Pages.HTML)
class ServicePages {
  private static final String ID =
      "/{id: [0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}";
  private static final int CHANGED_MEANWHILE = 412;
  private static final int LONGEST_REASON = 500;

  private final Desk desk;
  private final ServiceShelf shelf;
  private final ServiceEditing editing;
  private final ConsoleTexts texts;

  ServicePages(Desk desk, ServiceShelf shelf, ServiceEditing editing, ConsoleTexts texts) {
    this.desk = desk;
    this.shelf = shelf;
    this.editing = editing;
    this.texts = texts;
  }

  /** All of them, by status. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance list(
      @PathParam("nis") String nisCode, @QueryParam("gedaan") String done) {
    Own at = desk.own(nisCode);
    return Templates.services(
        at,
        texts.notice(done),
        shelf.lines(nisCode, OfferStatus.PUBLISHED),
        shelf.lines(nisCode, OfferStatus.DRAFT),
        shelf.lines(nisCode, OfferStatus.RETIRED));
  }

  /** An empty form, or a copy to adapt. */
  @GET
  @Path("/nieuw")
  @Operation(hidden = true)
  public RestResponse<String> begin(
      @PathParam("nis") String nisCode,
      @QueryParam("van") UUID from,
      @QueryParam("zoek") @DefaultValue("") String words) {
    Own at = desk.own(nisCode);
    Filled form = from == null ? shelf.blank(at) : shelf.copyOf(from);
    return page(200, at, null, form, words, null);
  }

  /** Keeps a new service as a draft, or publishes it. */
  @POST
  @Path("/nieuw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> add(
      @PathParam("nis") String nisCode, MultivaluedMap<String, String> fields) {
    Own at = desk.own(nisCode);
    Filled filled = Filled.of(fields);
    ServiceForm form = new ServiceForm(filled, null);
    ServiceEdit edit = form.edit(nisCode, null, filled.has("doe", "publiceer"));
    return saved(at, null, filled, form, () -> editing.add(edit), edit.publish());
  }

  /** The form of one: its draft where there is one, else what is or was shown. */
  @GET
  @Path(ID)
  @Operation(hidden = true)
  public RestResponse<String> form(
      @PathParam("nis") String nisCode,
      @PathParam("id") UUID id,
      @QueryParam("gedaan") String done) {
    Own at = desk.own(nisCode);
    ServiceView service = shelf.own(at, id);
    return page(200, at, service, shelf.form(service), "", texts.notice(done));
  }

  /** Keeps what is written as a draft, or publishes it. */
  @POST
  @Path(ID)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> save(
      @PathParam("nis") String nisCode,
      @PathParam("id") UUID id,
      MultivaluedMap<String, String> fields) {
    Own at = desk.own(nisCode);
    ServiceView service = shelf.own(at, id);
    ServiceContent before = service.draft() == null ? service.published() : service.draft();
    Filled filled = Filled.of(fields);
    ServiceForm form = new ServiceForm(filled, before);
    ServiceEdit edit =
        form.edit(nisCode, shelf.organisation(before), filled.has("doe", "publiceer"));
    return saved(
        at,
        service,
        filled,
        form,
        () -> editing.change(id, edit, expected(filled)),
        edit.publish());
  }

  /** Throws away what is written and not published. */
  @POST
  @Path(ID + "/ontwerp-weg")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> discard(
      @PathParam("nis") String nisCode,
      @PathParam("id") UUID id,
      MultivaluedMap<String, String> fields) {
    shelf.own(desk.own(nisCode), id);
    ServiceView left = editing.discardDraft(id, expected(Filled.of(fields)));
    return back(nisCode, left == null ? "" : "/" + id, "ontwerp-weg");
  }

  /** Shows again what was retired. */
  @POST
  @Path(ID + "/terug")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> bringBack(
      @PathParam("nis") String nisCode,
      @PathParam("id") UUID id,
      MultivaluedMap<String, String> fields) {
    shelf.own(desk.own(nisCode), id);
    editing.publish(id, expected(Filled.of(fields)));
    return back(nisCode, "/" + id, "gepubliceerd");
  }

  /** Asks why. */
  @GET
  @Path(ID + "/stoppen")
  @Operation(hidden = true)
  public RestResponse<String> askToRetire(
      @PathParam("nis") String nisCode, @PathParam("id") UUID id) {
    Own at = desk.own(nisCode);
    return retirement(200, at, shelf.own(at, id), Filled.empty());
  }

  /** Takes it out of the guide. */
  @POST
  @Path(ID + "/stoppen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> retire(
      @PathParam("nis") String nisCode,
      @PathParam("id") UUID id,
      MultivaluedMap<String, String> fields) {
    Own at = desk.own(nisCode);
    ServiceView service = shelf.own(at, id);
    Filled filled = Filled.of(fields);
    String reason = filled.value("reden");
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      String code = reason.isEmpty() ? "required" : "wrong-length";
      Fault fault = new Fault("reden", texts.error("reden", code));
      return retirement(400, at, service, filled.with(List.of(fault)));
    }
    try {
      editing.retire(id, reason, expected(filled));
      return back(nisCode, "", "gestopt");
    } catch (ProblemException e) {
      if (e.problem().status() == CHANGED_MEANWHILE) {
        return retirement(CHANGED_MEANWHILE, at, shelf.own(at, id), filled);
      }
      throw e;
    }
  }

  private RestResponse<String> saved(
      Own at,
      ServiceView service,
      Filled filled,
      ServiceForm form,
      Supplier<ServiceView> step,
      boolean publish) {
    List<FieldError> unreadable = form.unreadable();
    if (!unreadable.isEmpty()) {
      return page(400, at, service, filled.with(form.faults(unreadable, texts)), "", null);
    }
    try {
      return back(
          at.nisCode(), "/" + step.get().id(), publish ? "gepubliceerd" : "ontwerp-bewaard");
    } catch (ProblemException e) {
      return switch (e.problem().status()) {
        case 400 ->
            page(400, at, service, filled.with(form.faults(e.problem().errors(), texts)), "", null);
        case CHANGED_MEANWHILE ->
            page(CHANGED_MEANWHILE, at, shelf.own(at, service.id()), filled, "", null);
        default -> throw e;
      };
    }
  }

  private static ExpectedRevision expected(Filled filled) {
    return new ExpectedRevision('"' + filled.value("revisie") + '"');
  }

  private RestResponse<String> retirement(int status, Own at, ServiceView service, Filled form) {
    return ResponseBuilder.<String>create(status)
        .entity(
            Templates.stop(
                    at,
                    service.id().toString(),
                    service.published() == null
                        ? service.draft().name()
                        : service.published().name(),
                    String.valueOf(service.revision()),
                    form,
                    status == CHANGED_MEANWHILE)
                .render())
        .build();
  }

  private RestResponse<String> page(
      int status, Own at, ServiceView service, Filled form, String words, String notice) {
    ServicePage page =
        service == null
            ? new ServicePage(
                at,
                notice,
                false,
                form,
                null,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                true,
                List.of(),
                words,
                shelf.search(words))
            : new ServicePage(
                at,
                notice,
                status == CHANGED_MEANWHILE,
                form,
                service.id().toString(),
                String.valueOf(service.revision()),
                texts.word(service.status().name().toLowerCase(java.util.Locale.ROOT)),
                service.retiredBecause(),
                service.draft() == null || service.published() == null ? null : "ja",
                service.allowedTransitions().stream().map(OfferTransition::code).toList(),
                shelf.differences(service, form, status == CHANGED_MEANWHILE),
                ServiceForm.simple(shelf.written(service).eligibility()),
                shelf.history(service.id()),
                "",
                List.of());
    return ResponseBuilder.<String>create(status)
        .entity(
            Templates.service(
                    page,
                    texts.terms(Taxonomies.OFFER_TYPE),
                    texts.terms(Taxonomies.AUDIENCE),
                    texts.terms(Taxonomies.CHANNEL),
                    texts.choices("anonymous"))
                .render())
        .build();
  }

  private static RestResponse<String> back(String nisCode, String path, String done) {
    return RestResponse.seeOther(
        URI.create("/redactie/" + nisCode + "/diensten" + path + "?gedaan=" + done));
  }

  /**
   * @param id null while it is new
   * @param status in words; null while it is new
   * @param besidePublished not null when the form shows a draft beside what is published
   * @param possible codes of what can be done with it
   * @param differences where the form differs from what is written
   * @param simple whether the form can say who may use it
   */
  @TemplateData
  record ServicePage(
      Own at,
      String notice,
      boolean conflict,
      Filled form,
      String id,
      String revision,
      String status,
      String retiredBecause,
      String besidePublished,
      List<String> possible,
      List<Difference> differences,
      boolean simple,
      List<HistoryLine> history,
      String words,
      List<ServiceShelf.Line> found) {}

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance services(
        Own at,
        String notice,
        List<ServiceShelf.Line> published,
        List<ServiceShelf.Line> drafts,
        List<ServiceShelf.Line> retired);

    static native TemplateInstance service(
        ServicePage page,
        List<Choice> types,
        List<Choice> audiences,
        List<Choice> channels,
        List<Choice> anonymous);

    static native TemplateInstance stop(
        Own at, String id, String name, String revision, Filled form, boolean conflict);

    private Templates() {}
  }
}
