package be.nabij.platform.problem;

import be.nabij.platform.problem.Problem.FieldError;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads request bodies strictly, and names every unknown field and wrong value in one answer rather
 * than stopping at the first.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class StrictBodies implements ReaderInterceptor {
  private static final String WRONG_TYPE = "The value has the wrong type.";
  private static final ThreadLocal<List<FieldError>> FAULTS = new ThreadLocal<>();

  private final Validator validator;
  private final BodyLimit bodyLimit;

  StrictBodies(Validator validator, BodyLimit bodyLimit) {
    this.validator = validator;
    this.bodyLimit = bodyLimit;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    FAULTS.set(new ArrayList<>());
    try {
      context.setInputStream(bodyLimit.limited(context.getInputStream()));
      Object body = context.proceed();
      refuse(body, FAULTS.get());
      return body;
    } catch (JsonProcessingException e) {
      throw problem(e);
    } catch (WebApplicationException e) {
      if (e.getCause() instanceof JsonProcessingException json) {
        throw problem(json);
      }
      throw e;
    } finally {
      FAULTS.remove();
    }
  }

  private void refuse(Object body, List<FieldError> faults) {
    InputErrors errors = new InputErrors().addAll(faults);
    if (body == null) {
      if (errors.isEmpty()) {
        errors.add("", "required", "A JSON body is required.");
      }
    } else if (!faults.isEmpty()) {
      errors.addViolations(
          validator.validate(body).stream()
              .filter(v -> faults.stream().noneMatch(f -> hides(f, v.getPropertyPath().toString())))
              .collect(Collectors.toSet()));
    }
    errors.throwIfAny();
  }

  /** What stopped the reading: the body's size, or what is in it. */
  private static ProblemException problem(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    return malformed(e);
  }

  private static boolean hides(FieldError fault, String path) {
    return path.equals(fault.name());
  }

  static ProblemException malformed(JsonProcessingException e) {
    boolean syntax =
        e instanceof StreamReadException || e.getCause() instanceof StreamReadException;
    return ProblemException.invalidInput(
        List.of(
            syntax
                ? FieldError.inBody("", "malformed-json", "The body is not well-formed JSON.")
                : FieldError.inBody(
                    e instanceof JsonMappingException mapping ? path(mapping.getPath(), null) : "",
                    "wrong-type",
                    WRONG_TYPE)));
  }

  private static String path(List<JsonMappingException.Reference> references, String last) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      append(path, reference.getFieldName(), reference.getIndex());
    }
    if (last != null) {
      append(path, last, -1);
    }
    return path.toString();
  }

  private static void append(StringBuilder path, String field, int index) {
    if (field == null) {
      path.append('[').append(index).append(']');
    } else {
      path.append(path.isEmpty() ? "" : ".").append(field);
    }
  }

  /** Makes the service's mapper collect faults while a request body is read. */
  @Produces
  @Singleton
  static ObjectMapperCustomizer collectFaults() {
    return mapper ->
        mapper
            .addHandler(new FaultCollector())
            .registerModule(new SimpleModule().addDeserializer(String.class, new PlainText()));
  }

  private static final class FaultCollector extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      if (!collect(parser, name, "unknown-field", "This field is not known.")) {
        return false;
      }
      parser.skipChildren();
      return true;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String message) {
      String allowed =
          target.isEnum()
              ? "Allowed: " + enumValues(context, target) + "."
              : "The value is not a valid " + target.getSimpleName() + ".";
      return collect(context.getParser(), null, "not-allowed", allowed) ? null : NOT_HANDLED;
    }

    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      if (!collect(parser, null, "wrong-type", WRONG_TYPE)) {
        return NOT_HANDLED;
      }
      parser.skipChildren();
      return null;
    }

    @Override
    public JavaType handleUnknownTypeId(
        DeserializationContext context,
        JavaType base,
        String id,
        TypeIdResolver resolver,
        String message)
        throws IOException {
      String known = "Allowed: " + resolver.getDescForKnownTypeIds() + ".";
      return collect(context.getParser(), null, "not-allowed", known)
          ? context.constructType(Void.class)
          : null;
    }

    @Override
    public JavaType handleMissingTypeId(
        DeserializationContext context, JavaType base, TypeIdResolver resolver, String message)
        throws IOException {
      return collect(context.getParser(), null, "required", message)
          ? context.constructType(Void.class)
          : null;
    }

    private static String enumValues(DeserializationContext context, Class<?> target) {
      ObjectMapper mapper = (ObjectMapper) context.getParser().getCodec();
      return Arrays.stream(target.getEnumConstants())
          .map(constant -> mapper.convertValue(constant, String.class))
          .collect(Collectors.joining(", "));
    }

    private static boolean collect(JsonParser parser, String name, String code, String detail) {
      List<FieldError> faults = FAULTS.get();
      if (faults == null) {
        return false;
      }
      faults.add(FieldError.inBody(position(parser, name), code, detail));
      return true;
    }

    /** Where the parser stands, in the notation of Bean Validation: {@code subject.birthYear}. */
    private static String position(JsonParser parser, String name) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      List<String> steps = new ArrayList<>(Arrays.asList(pointer.split("/", -1)));
      steps.removeFirst();
      String path = String.join(".", steps);
      return name == null || path.endsWith(name) ? path : path.isEmpty() ? name : path + "." + name;
    }
  }

  /** Refuses the character NUL, which PostgreSQL cannot keep in a text. */
  private static final class PlainText extends StdScalarDeserializer<String> {
    PlainText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && text.indexOf('\0') >= 0) {
        FaultCollector.collect(parser, null, "not-allowed", "The character NUL is not allowed.");
      }
      return text;
    }
  }
}
