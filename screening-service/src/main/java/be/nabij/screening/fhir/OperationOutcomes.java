package be.nabij.screening.fhir;

import be.nabij.platform.problem.Problem;
import be.nabij.platform.problem.Problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells every problem under {@code /fhir} as an OperationOutcome. Written without HAPI: a request
 * that is refused must not be what loads it.
 */
@Singleton
public class OperationOutcomes {
  private static final String ROOT = "/fhir";
  private static final int BEFORE_THE_PLATFORM = 10_001;
  private static final MediaType FHIR_JSON = MediaType.valueOf(FhirJson.MEDIA_TYPE);

  private final ObjectMapper mapper;
  private final long largestBody;

  OperationOutcomes(
      ObjectMapper mapper,
      @ConfigProperty(name = "nabij.http.largest-body") MemorySize largestBody) {
    this.mapper = mapper;
    this.largestBody = largestBody.asLongValue();
  }

  static boolean appliesTo(ContainerRequestContext request) {
    return isFhir(request.getUriInfo().getPath());
  }

  private static boolean isFhir(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (response.getEntity() instanceof Problem problem && appliesTo(request)) {
      response.setEntity(mapper.writeValueAsString(outcome(problem)), new Annotation[0], FHIR_JSON);
    }
  }

  /** The platform refuses a body that announces itself as too large before any filter of REST. */
  void register(@Observes Filters filters) {
    filters.register(this::refuseOversized, BEFORE_THE_PLATFORM);
  }

  private void refuseOversized(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null
        || length.length() > 18
        || Long.parseLong(length) <= largestBody
        || !isFhir(request.normalizedPath())) {
      request.next();
      return;
    }
    try {
      request
          .response()
          .setStatusCode(413)
          .putHeader("Connection", "close")
          .putHeader(HttpHeaders.CONTENT_TYPE, FhirJson.MEDIA_TYPE)
          .end(
              mapper.writeValueAsString(
                  outcome(issue("too-long", "too-large", "Send a smaller request body.", null))));
    } catch (JsonProcessingException e) {
      request.fail(e);
    }
  }

  private static OperationOutcome outcome(Problem problem) {
    if (problem.errors() == null || problem.errors().isEmpty()) {
      String name = problem.type().substring(problem.type().lastIndexOf(':') + 1);
      return outcome(issue(issueType(problem.status()), name, problem.detail(), null));
    }
    return new OperationOutcome(
        "OperationOutcome", problem.errors().stream().map(OperationOutcomes::issue).toList());
  }

  private static OperationOutcome outcome(Issue issue) {
    return new OperationOutcome("OperationOutcome", List.of(issue));
  }

  private static Issue issue(FieldError error) {
    boolean inBody = error.in().equals("body");
    return issue(
        issueType(error.code()),
        error.code(),
        inBody ? error.detail() : error.name() + ": " + error.detail(),
        inBody ? expression(error.name()) : null);
  }

  private static Issue issue(String type, String code, String diagnostics, String expression) {
    return new Issue(
        "error",
        type,
        new Details(List.of(new Code("urn:problem-type:nabij", code))),
        diagnostics,
        expression == null ? null : List.of(expression));
  }

  /** The FHIRPath of a field that REST names in its own way, null when it has none. */
  private static String expression(String name) {
    if (name.startsWith(ElementPath.ROOT)) {
      return name;
    }
    if (name.startsWith("answers.")) {
      return ElementPath.ofItem(name.substring("answers.".length())) + ".answer";
    }
    return switch (name) {
      case "instrument" -> ElementPath.ROOT + ".questionnaire";
      case "answers" -> ElementPath.ROOT + ".item";
      case "complete" -> ElementPath.ROOT + ".status";
      case "subject.partnerReference" -> ElementPath.ROOT + ".subject.identifier.value";
      default -> null;
    };
  }

  /** The issue type of FHIR (http://hl7.org/fhir/issue-type) for an HTTP status. */
  private static String issueType(int status) {
    return switch (status) {
      case 401 -> "login";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405, 406, 415 -> "not-supported";
      case 409 -> "conflict";
      case 413 -> "too-long";
      case 422 -> "business-rule";
      default -> status < 500 ? "invalid" : "exception";
    };
  }

  /** The issue type of FHIR for the code of a field at fault. */
  private static String issueType(String code) {
    return switch (code) {
      case "required" -> "required";
      case "malformed-json", "unknown-field", "wrong-type" -> "structure";
      case "unknown", "unknown-item", "out-of-range" -> "code-invalid";
      case "unknown-parameter", "not-supported" -> "not-supported";
      case "duplicate", "too-many", "personal-data" -> "business-rule";
      default -> "value";
    };
  }

  /** As in FHIR R4, only what is used here. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OperationOutcome(String resourceType, List<Issue> issue) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Issue(
      String severity, String code, Details details, String diagnostics, List<String> expression) {}

  /** The stable code of the problem, as REST gives it. */
  record Details(List<Code> coding) {}

  record Code(String system, String code) {}
}
