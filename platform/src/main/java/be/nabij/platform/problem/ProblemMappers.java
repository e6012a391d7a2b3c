package be.nabij.platform.problem;

import be.nabij.platform.inbox.PassingFault;
import be.nabij.platform.problem.Problem.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong in a request into a {@link Problem}. */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final Problem NOT_NOW =
      ProblemException.of(
              503,
              "temporarily-unavailable",
              "Not available for a moment",
              "Send the same again in a moment; with an Idempotency-Key it is not done twice.",
              Map.of(ProblemException.RETRY_AFTER, 5))
          .problem();

  private final AllowedMethods allowedMethods;

  ProblemMappers(AllowedMethods allowedMethods) {
    this.allowedMethods = allowedMethods;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException e) {
    return answer(e.problem());
  }

  @ServerExceptionMapper
  public Response violation(ConstraintViolationException e) {
    List<FieldError> errors =
        e.getConstraintViolations().stream()
            .map(v -> InputErrors.ofParameter(v, "body", "body"))
            .toList();
    return answer(ProblemException.invalidInput(errors).problem());
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(Exception e) {
    return Response.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .type(Problem.MEDIA_TYPE)
        .entity(standard(401))
        .build();
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden(Exception e) {
    return answer(
        simple(
            403,
            "forbidden",
            "Not allowed",
            "The role of this caller does not allow this operation."));
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e, UriInfo uri) {
    int status = e.getResponse().getStatus();
    if (e.getCause() instanceof JsonProcessingException json) {
      return answer(StrictBodies.malformed(json).problem());
    }
    Problem problem = standard(status);
    Response.ResponseBuilder response =
        Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
    if (status == 405) {
      response.allow(allowedMethods.at(uri.getPath()));
    }
    return response.build();
  }

  /**
   * A database that is away comes back, and so does an identity provider whose keys were not read
   * yet: whoever asks is told when to ask again.
   */
  @ServerExceptionMapper
  public Response unexpected(Throwable e) {
    if (PassingFault.isBehind(e) || e instanceof OIDCException) {
      LOG.warnf("A request could not be answered for now: %s", rootOf(e));
      return answer(NOT_NOW);
    }
    LOG.error("Unexpected failure of a request", e);
    return answer(standard(500));
  }

  private static Throwable rootOf(Throwable e) {
    return e.getCause() == null ? e : rootOf(e.getCause());
  }

  /** The problem for an HTTP status that says all there is to say. */
  static Problem standard(int status) {
    return switch (status) {
      case 401 ->
          simple(401, "unauthenticated", "No valid access token", "Send a valid bearer token.");
      case 404 -> simple(404, "not-found", "Not found", "There is nothing at this address.");
      case 405 -> simple(405, "method-not-allowed", "Method not allowed", "See the Allow header.");
      case 406 -> simple(406, "not-acceptable", "Not acceptable", "JSON is what can be given.");
      case 413 -> simple(413, "too-large", "The body is too large", "Send a smaller request body.");
      case 415 ->
          simple(
              415,
              "unsupported-media-type",
              "Unsupported media type",
              "Send application/json, or text/csv where a file is taken.");
      default ->
          status < 500
              ? simple(status, "bad-request", "The request is not valid", "Check the request.")
              : simple(
                  status,
                  "internal-error",
                  "Something went wrong on our side",
                  "Try again later; nothing half-done was kept.");
    };
  }

  private static Problem simple(int status, String name, String title, String detail) {
    return ProblemException.of(status, name, title, detail).problem();
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, problem.more().get(ProblemException.RETRY_AFTER))
        .type(Problem.MEDIA_TYPE)
        .entity(problem)
        .build();
  }
}
