package be.nabij.platform.problem;

import be.nabij.platform.problem.Problem.FieldError;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses query parameters that the called operation does not know (Belgif: no silent typos). */
public class StrictParameters {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void refuseUnknown(ContainerRequestContext request, SimpleResourceInfo resource) {
    Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
    if (sent.isEmpty() || resource == null || resource.getResourceClass() == null) {
      return;
    }
    if (!resource.getResourceClass().getName().startsWith("be.nabij.")
        || isPage(resource.getResourceClass())) {
      return;
    }
    Set<String> allowed = allowed(resource);
    List<FieldError> unknown =
        sent.stream()
            .filter(name -> !allowed.contains(name))
            .map(name -> FieldError.inQuery(name, "unknown-parameter", "Known: " + allowed + "."))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.invalidInput(unknown);
    }
  }

  /** Whoever shares a link may have something added to it: a page opens all the same. */
  private static boolean isPage(Class<?> resource) {
    Produces produces = resource.getAnnotation(Produces.class);
    return produces != null && produces.value()[0].startsWith(MediaType.TEXT_HTML);
  }

  private Set<String> allowed(SimpleResourceInfo resource) {
    for (Method method : resource.getResourceClass().getDeclaredMethods()) {
      if (method.getName().equals(resource.getMethodName())
          && List.of(method.getParameterTypes()).equals(List.of(resource.parameterTypes()))) {
        return known.computeIfAbsent(method, StrictParameters::queryParameters);
      }
    }
    throw new IllegalStateException("No method " + resource.getMethodName());
  }

  private static Set<String> queryParameters(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          if (field.isAnnotationPresent(QueryParam.class)) {
            names.add(field.getAnnotation(QueryParam.class).value());
          }
        }
      } else if (parameter.isAnnotationPresent(QueryParam.class)) {
        names.add(parameter.getAnnotation(QueryParam.class).value());
      } else if (parameter.isAnnotationPresent(RestQuery.class)) {
        String name = parameter.getAnnotation(RestQuery.class).value();
        names.add(name.isEmpty() ? parameter.getName() : name);
      }
    }
    return names;
  }
}
