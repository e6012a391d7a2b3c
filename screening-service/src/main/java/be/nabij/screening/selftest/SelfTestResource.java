package be.nabij.screening.selftest;

import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.consent.WithdrawalLinks;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.municipality.Municipalities;
import be.nabij.screening.municipality.Municipality;
import be.nabij.screening.score.Result;
import be.nabij.screening.score.Score;
import be.nabij.screening.selftest.FilledIn.Hidden;
import be.nabij.screening.selftest.SelfTestPages.Choice;
import be.nabij.screening.selftest.SelfTestPages.ResultPage;
import be.nabij.screening.selftest.SelfTestPages.Statement;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The self-test in Dutch, for everybody, without an account or JavaScript. Answers go from page to
 * page in forms: nothing about a person stands in an address, and nothing is kept unless the person
 * asks to be called.
 */
@Path("/zelftest")
@PermitAll
@Blocking
@Produces(Pages.HTML)
public class SelfTestResource {
  private static final URI START = URI.create("/zelftest");

  private final Instruments instruments;
  private final Municipalities municipalities;
  private final CallRequests requests;
  private final WithdrawalLinks links;
  private final Texts texts;

  SelfTestResource(
      Instruments instruments,
      Municipalities municipalities,
      CallRequests requests,
      WithdrawalLinks links,
      Texts texts) {
    this.instruments = instruments;
    this.municipalities = municipalities;
    this.requests = requests;
    this.links = links;
    this.texts = texts;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance start() {
    return SelfTestPages.start();
  }

  /** Whoever opens the address of a later page begins at the start. */
  @GET
  @Path("/{page:zinnen|contactpunt|terugbellen|aanvraag}")
  @Operation(hidden = true)
  public RestResponse<Void> startOver() {
    return RestResponse.seeOther(START);
  }

  /** From one statement to the next, or back, and at the end the result. */
  @POST
  @Path("/zinnen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> statements(MultivaluedMap<String, String> fields) {
    SelfTestForm form = new SelfTestForm(fields);
    FilledIn filled = FilledIn.of(form, instruments);
    return switch (form.required("ga")) {
      case "begin" -> statement(filled, 1);
      case "aanvullen" -> statement(filled, filled.firstSkipped());
      case "resultaat" -> ok(result(filled, "", null));
      case "verder" -> next(filled, number(form, filled));
      case "overslaan" -> {
        int number = number(form, filled);
        yield after(filled.without(filled.item(number)), number);
      }
      case "vorige" -> before(filled, number(form, filled));
      case String other -> throw SelfTestForm.tampered();
    };
  }

  /** Who calls the people of a postal code. */
  @POST
  @Path("/contactpunt")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> contactPoint(MultivaluedMap<String, String> fields) {
    SelfTestForm form = new SelfTestForm(fields);
    FilledIn filled = FilledIn.of(form, instruments);
    String postalCode = form.text(Place.POSTAL_CODE);
    if (!postalCode.matches("[0-9]{4}")) {
      return wrong(filled, postalCode, postalCode.isEmpty() ? "required" : "wrong-format");
    }
    List<Municipality> candidates = municipalities.byPostalCode(postalCode);
    if (candidates.isEmpty()) {
      return wrong(filled, postalCode, "unknown");
    }
    Optional<Municipality> chosen = Place.chosen(candidates, form);
    if (candidates.size() > 1 && chosen.isEmpty()) {
      boolean asked = form.has("kiezen");
      return page(
          asked ? 400 : 200,
          SelfTestPages.municipality(new Choice(postalCode, candidates, filled.hidden(), asked)));
    }
    Place place = new Place(postalCode, chosen.orElseGet(candidates::getFirst));
    return ok(
        SelfTestPages.contactpoint(
            ContactPointText.of(place.municipality()),
            carried(filled, place),
            !filled.answers().isEmpty()));
  }

  /** The form to be called. */
  @POST
  @Path("/terugbellen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> callForm(MultivaluedMap<String, String> fields) {
    SelfTestForm form = new SelfTestForm(fields);
    FilledIn filled = FilledIn.of(form, instruments);
    return call(200, filled, Place.of(form, municipalities), CallForm.empty());
  }

  /** Asks for the call. */
  @POST
  @Path("/aanvraag")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> request(
      MultivaluedMap<String, String> fields, @Context HttpServerRequest request) {
    SelfTestForm form = new SelfTestForm(fields);
    FilledIn filled = FilledIn.of(form, instruments);
    Place place = Place.of(form, municipalities);
    CallForm wish = CallForm.of(form);
    ContactPointText contactPoint = ContactPointText.of(place.municipality());
    try {
      UUID consent =
          requests.place(
              filled, place, wish, sentence(contactPoint), request.remoteAddress().hostAddress());
      return ok(SelfTestPages.confirmation(contactPoint, links.linkFor(consent), wish));
    } catch (ProblemException e) {
      return call(400, filled, place, wish.with(e, texts));
    }
  }

  private RestResponse<String> next(FilledIn filled, int number) {
    return filled.answers(filled.item(number))
        ? after(filled, number)
        : page(400, SelfTestPages.statement(Statement.of(filled, number, true)));
  }

  private RestResponse<String> after(FilledIn filled, int number) {
    return number == filled.size() ? ok(result(filled, "", null)) : statement(filled, number + 1);
  }

  private static RestResponse<String> before(FilledIn filled, int number) {
    return number == 1 ? RestResponse.seeOther(START) : statement(filled, number - 1);
  }

  private static RestResponse<String> statement(FilledIn filled, int number) {
    return ok(SelfTestPages.statement(Statement.of(filled, number, false)));
  }

  private TemplateInstance result(FilledIn filled, String postalCode, String error) {
    Result result = Score.of(filled.instrument(), filled.answers());
    return SelfTestPages.result(
        new ResultPage(
            texts.of(result),
            result.valid(),
            result.missing().size(),
            texts.help(result),
            texts.possibilities(),
            filled.instrument().sources(),
            filled.hidden(),
            postalCode,
            error));
  }

  private RestResponse<String> wrong(FilledIn filled, String postalCode, String code) {
    return page(400, result(filled, postalCode, texts.error(Place.POSTAL_CODE, code)));
  }

  private static RestResponse<String> call(
      int status, FilledIn filled, Place place, CallForm form) {
    ContactPointText contactPoint = ContactPointText.of(place.municipality());
    return page(
        status,
        SelfTestPages.call(contactPoint, sentence(contactPoint), carried(filled, place), form));
  }

  /** What the person agrees to; kept word for word with the consent. */
  private static String sentence(ContactPointText contactPoint) {
    return "Ik vind het goed dat %s mij belt, en daarvoor mijn naam, mijn telefoonnummer en wat ik hierboven koos krijgt."
        .formatted(contactPoint.name());
  }

  private static int number(SelfTestForm form, FilledIn filled) {
    String told = form.required("zin");
    if (!told.matches("[1-9][0-9]?") || Integer.parseInt(told) > filled.size()) {
      throw SelfTestForm.tampered();
    }
    return Integer.parseInt(told);
  }

  private static List<Hidden> carried(FilledIn filled, Place place) {
    return Stream.concat(filled.hidden().stream(), place.hidden().stream()).toList();
  }

  private static RestResponse<String> ok(TemplateInstance page) {
    return page(200, page);
  }

  private static RestResponse<String> page(int status, TemplateInstance page) {
    return ResponseBuilder.<String>create(status).entity(page.render()).build();
  }
}
