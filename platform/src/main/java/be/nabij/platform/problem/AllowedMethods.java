package be.nabij.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address takes: the Allow header that belongs to a 405 (RFC 9110, 15.5.6), which
 * Quarkus leaves out.
 */
@Singleton
class AllowedMethods {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^}]*\\})+))?\\}");

  private final List<Operation> operations = new ArrayList<>();

  AllowedMethods(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path path = bean.getBeanClass().getAnnotation(Path.class);
      if (path != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          httpMethods(method).forEach(http -> operations.add(operation(path, method, http)));
        }
      }
    }
  }

  /**
   * @param path of the request, without query
   */
  Set<String> at(String path) {
    return operations.stream()
        .filter(operation -> operation.address().matcher(path).matches())
        .map(Operation::method)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Operation operation(Path root, Method method, String http) {
    Path own = method.getAnnotation(Path.class);
    String template = root.value() + "/" + (own == null ? "" : own.value());
    return new Operation(address(template), http);
  }

  /** The template as an expression: its text literally, each variable as what it may hold. */
  private static Pattern address(String template) {
    StringBuilder expression = new StringBuilder();
    String path = template.replaceAll("/+", "/").replaceAll("/$", "");
    Matcher variable = VARIABLE.matcher(path);
    int end = 0;
    while (variable.find()) {
      expression.append(Pattern.quote(path.substring(end, variable.start())));
      expression.append(variable.group(1) == null ? "[^/]+" : "(?:" + variable.group(1) + ")");
      end = variable.end();
    }
    expression.append(Pattern.quote(path.substring(end))).append("/?");
    return Pattern.compile(expression.toString());
  }

  private static Stream<String> httpMethods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(annotation -> annotation != null)
        .map(HttpMethod::value);
  }

  private record Operation(Pattern address, String method) {}
}
