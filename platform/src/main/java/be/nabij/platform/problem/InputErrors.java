package be.nabij.platform.problem;

import be.nabij.platform.problem.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects every fault of an input, so that one answer names them all. */
public final class InputErrors {
  private final List<FieldError> errors = new ArrayList<>();

  public InputErrors add(String name, String code, String detail) {
    errors.add(FieldError.inBody(name, code, detail));
    return this;
  }

  /** Adds a fault of a query parameter. */
  public InputErrors addInQuery(String name, String code, String detail) {
    errors.add(FieldError.inQuery(name, code, detail));
    return this;
  }

  /**
   * Reads a query parameter that is {@code true} or {@code false}; anything else is a fault.
   *
   * @param text null when it was left out, which is {@code false}
   */
  public boolean flagInQuery(String name, String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      addInQuery(name, "not-allowed", "Allowed: true, false.");
    }
    return "true".equals(text);
  }

  public InputErrors addAll(List<FieldError> more) {
    errors.addAll(more);
    return this;
  }

  /** Adds what Bean Validation found on a request body. */
  public InputErrors addViolations(Set<? extends ConstraintViolation<?>> violations) {
    return addViolations("", violations);
  }

  /**
   * Adds what Bean Validation found on a part of a request body.
   *
   * @param within what the names of its fields start with, such as {@code contact.}
   */
  public InputErrors addViolations(
      String within, Set<? extends ConstraintViolation<?>> violations) {
    violations.stream()
        .map(v -> FieldError.inBody(within + v.getPropertyPath(), code(v), v.getMessage()))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(errors::add);
    return this;
  }

  /** What was collected so far. */
  public List<FieldError> all() {
    return List.copyOf(errors);
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * @throws ProblemException 400 when anything was collected
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalidInput(errors);
    }
  }

  /** A violation of a resource method's parameters: the method's own name must not leak. */
  static FieldError ofParameter(ConstraintViolation<?> violation, String in, String name) {
    StringBuilder path = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        if (!path.isEmpty()) {
          path.append('.');
        }
        path.append(node);
      }
    }
    return new FieldError(
        in, path.isEmpty() ? name : path.toString(), code(violation), violation.getMessage());
  }

  private static String code(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Min",
          "Max",
          "Positive",
          "PositiveOrZero",
          "DecimalMin",
          "DecimalMax",
          "Past",
          "PastOrPresent",
          "Future",
          "FutureOrPresent" ->
          "out-of-range";
      case "Size" -> "wrong-length";
      default -> "wrong-format";
    };
  }
}
