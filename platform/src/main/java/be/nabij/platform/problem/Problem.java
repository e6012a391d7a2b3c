package be.nabij.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * The body of every error answer (RFC 9457).
 *
 * @param type stable name of the kind of problem, {@code urn:problem-type:nabij:<name>}
 * @param title short description of that kind
 * @param status the HTTP status, repeated
 * @param detail what went wrong this time, without internals and without personal data
 * @param errors the fields at fault, when the input was
 * @param more further members, such as {@code allowedTransitions}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    Map<String, Object> more) {

  public static final String MEDIA_TYPE = "application/problem+json";

  @JsonAnyGetter
  @Override
  public Map<String, Object> more() {
    return more;
  }

  /**
   * One field at fault.
   *
   * @param in where it stood: {@code body}, {@code query}, {@code path} or {@code header}
   * @param name path of the field, such as {@code subject.postalCode}
   * @param code stable code, such as {@code required}, {@code unknown-field}, {@code out-of-range}
   * @param detail explanation for the person who reads the answer
   */
  public record FieldError(String in, String name, String code, String detail) {
    public static FieldError inBody(String name, String code, String detail) {
      return new FieldError("body", name, code, detail);
    }

    public static FieldError inQuery(String name, String code, String detail) {
      return new FieldError("query", name, code, detail);
    }
  }
}
