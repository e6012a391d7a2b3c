package be.nabij.referral.erasure;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.paging.Page;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows erasures to the municipality that they were of, and their list to an operator too. */
@ApplicationScoped
class ErasureReading {
  private final Erasures erasures;
  private final Erasing erasing;
  private final Certificates certificates;
  private final Caller caller;

  ErasureReading(Erasures erasures, Erasing erasing, Certificates certificates, Caller caller) {
    this.erasures = erasures;
    this.erasing = erasing;
    this.certificates = certificates;
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404 when it does not exist or is another municipality's
   */
  @Transactional
  ErasureView view(UUID id) {
    return ErasureView.of(erasing.find(id), certificates);
  }

  /** Newest first. */
  @Transactional
  Page<ErasureView.Line> list(PageQuery query, UriInfo uri) {
    Sort newestFirst = Sort.descending("id");
    PanacheQuery<Erasure> found =
        caller.has(Roles.OPERATOR)
            ? erasures.findAll(newestFirst)
            : erasures.find(
                "municipality in ?1",
                newestFirst,
                caller.municipalities(Roles.CASE_HANDLER, Roles.COORDINATOR));
    return Page.of(
        found.range(query.offset(), query.offset() + query.size() - 1).stream()
            .map(ErasureView.Line::of)
            .toList(),
        found.count(),
        query,
        uri);
  }
}
