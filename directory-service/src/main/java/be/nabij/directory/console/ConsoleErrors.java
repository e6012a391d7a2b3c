package be.nabij.directory.console;

import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What an editor is told when something cannot be done. A form that is sent after the session ended
 * gets no redirect to the login, which would lose what was typed: the browser still has it, and the
 * page says how to send it once more.
 */
public class ConsoleErrors {
  private static final String CONSOLE = "/?redactie([/;].*)?";

  /** Response filters with a higher priority come first, and the platform's has the usual one. */
  @ServerResponseFilter(priority = Priorities.USER + 1)
  public void showAsPage(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().matches(CONSOLE)
        && response.getEntity() instanceof Problem problem) {
      response.setEntity(
          Templates.error(problem.status()).render(), null, MediaType.valueOf(Pages.HTML));
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    }
  }

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance error(int status);

    private Templates() {}
  }
}
