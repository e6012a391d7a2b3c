package be.nabij.platform.problem;

import be.nabij.platform.problem.Problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a {@link Problem}. Thrown by use cases; the transaction rolls back. */
public final class ProblemException extends RuntimeException {
  /** Member that says after how many seconds to try again; it is also the header Retry-After. */
  public static final String RETRY_AFTER = "retryAfter";

  private static final String TYPE_PREFIX = "urn:problem-type:nabij:";

  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.type() + ": " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  static ProblemException of(Problem problem) {
    return new ProblemException(problem);
  }

  public static ProblemException of(int status, String name, String title, String detail) {
    return of(status, name, title, detail, Map.of());
  }

  public static ProblemException of(
      int status, String name, String title, String detail, Map<String, Object> more) {
    return new ProblemException(
        new Problem(TYPE_PREFIX + name, title, status, detail, List.of(), more));
  }

  /** 400 with every field at fault. */
  public static ProblemException invalidInput(List<FieldError> errors) {
    String detail =
        errors.size() == 1 ? "1 field is not valid." : errors.size() + " fields are not valid.";
    return new ProblemException(
        new Problem(
            TYPE_PREFIX + "invalid-input",
            "The input is not valid",
            400,
            detail,
            List.copyOf(errors),
            Map.of()));
  }

  /** The same problem with one more member. */
  public ProblemException with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(problem.more());
    more.put(member, value);
    return new ProblemException(
        new Problem(
            problem.type(),
            problem.title(),
            problem.status(),
            problem.detail(),
            problem.errors(),
            more));
  }

  /** 422 with every field whose value breaks a rule, in an interface that tells this from a 400. */
  public static ProblemException brokenRules(List<FieldError> errors) {
    String detail = errors.size() == 1 ? "1 rule is broken." : errors.size() + " rules are broken.";
    return new ProblemException(
        new Problem(
            TYPE_PREFIX + "broken-rules",
            "The input breaks a rule",
            422,
            detail,
            List.copyOf(errors),
            Map.of()));
  }

  /** 404, also for a record that exists but that this caller may not see. */
  public static ProblemException notFound(String what) {
    return of(404, "not-found", "Not found", "There is no such " + what + ".");
  }
}
