package be.nabij.directory.municipality;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Municipalities implements PanacheRepositoryBase<Municipality, String> {

  /** Those that fit; the ones whose name begins with what was asked come first. */
  List<Municipality> matching(MunicipalityQuery query, PageQuery page) {
    String order = query.name() == null ? "name" : "locate(:name, searchNames), name";
    return find(condition(query) + " order by " + order, parameters(query))
        .page(page.page() - 1, page.size())
        .list();
  }

  long countMatching(MunicipalityQuery query) {
    return count(condition(query), parameters(query));
  }

  /** Those that lie in a primary care zone, at least in part, by name. */
  List<Municipality> ofZone(String zone) {
    return list("array_contains(primaryCareZones, ?1) order by name", zone);
  }

  /** The one with this NIS code, or the one that a predecessor with this code was merged into. */
  Optional<Municipality> today(String nisCode) {
    return findByIdOptional(nisCode)
        .or(() -> find("array_contains(mergedFrom, ?1)", nisCode).singleResultOptional());
  }

  private static String condition(MunicipalityQuery query) {
    String byPostalCode =
        query.postalCode() == null ? "" : " and array_contains(postalCodes, :postalCode)";
    String byNisCode =
        query.nisCode() == null
            ? ""
            : " and (nisCode = :nisCode or array_contains(mergedFrom, :nisCode))";
    String byName = query.name() == null ? "" : " and locate(:name, searchNames) > 0";
    return "1 = 1" + byPostalCode + byNisCode + byName;
  }

  private static Parameters parameters(MunicipalityQuery query) {
    Parameters parameters = new Parameters();
    if (query.postalCode() != null) {
      parameters.and("postalCode", query.postalCode());
    }
    if (query.nisCode() != null) {
      parameters.and("nisCode", query.nisCode());
    }
    if (query.name() != null) {
      parameters.and("name", query.name());
    }
    return parameters;
  }
}
