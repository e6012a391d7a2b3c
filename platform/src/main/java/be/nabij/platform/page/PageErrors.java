package be.nabij.platform.page;

import be.nabij.platform.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whoever reads pages is told in a page what went wrong; applications get the problem itself. A
 * service that knows better what to say has a template {@code page/error} of its own.
 */
@ApplicationScoped
public class PageErrors {
  private final Pages pages;

  PageErrors(Pages pages) {
    this.pages = pages;
  }

  @ServerResponseFilter
  public void showAsPage(ContainerRequestContext request, ContainerResponseContext response) {
    if (pages.contain(request.getUriInfo().getPath())
        && response.getEntity() instanceof Problem problem) {
      response.setEntity(html(problem.status()), null, MediaType.valueOf(Pages.HTML));
    }
  }

  /** The page for an error of this status, in words for whoever did nothing wrong. */
  static String html(int status) {
    return Templates.error(status).render();
  }

  @CheckedTemplate(basePath = "page")
  static final class Templates {
    static native TemplateInstance error(int status);

    private Templates() {}
  }
}
