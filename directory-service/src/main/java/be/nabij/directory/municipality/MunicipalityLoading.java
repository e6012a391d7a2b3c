package be.nabij.directory.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the table of municipalities in line with the reference data. */
@ApplicationScoped
public class MunicipalityLoading {
  private final Municipalities municipalities;

  MunicipalityLoading(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** What the table holds, by NIS code. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<MunicipalityRow> present() {
    return municipalities.list("order by nisCode").stream().map(Municipality::row).toList();
  }

  /** Adds and updates; a second time finds nothing to change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<LoadedMunicipality> take(List<MunicipalityRow> rows) {
    Map<String, Municipality> known =
        municipalities
            .streamAll()
            .collect(Collectors.toMap(Municipality::nisCode, Function.identity()));
    return rows.stream().map(row -> take(row, known)).toList();
  }

  /** Removes the others, to which nothing may refer any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void removeAllBut(Set<String> nisCodes) {
    municipalities.flush();
    municipalities.delete("nisCode not in ?1", nisCodes);
  }

  private LoadedMunicipality take(MunicipalityRow row, Map<String, Municipality> known) {
    Municipality municipality = known.get(row.nisCode());
    if (municipality != null) {
      return new LoadedMunicipality(municipality, municipality.update(row));
    }
    Municipality added = new Municipality(row);
    municipalities.persist(added);
    return new LoadedMunicipality(added, true);
  }
}
