package be.nabij.directory.municipality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the table of municipalities in line with the reference data. */
@ApplicationScoped
public class MunicipalityLoading {
  private final Municipalities municipalities;

  MunicipalityLoading(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** Every municipality of the reference data; a second time finds nothing to change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<LoadedMunicipality> load() {
    Map<String, Municipality> known =
        municipalities
            .streamAll()
            .collect(Collectors.toMap(Municipality::nisCode, Function.identity()));
    return MunicipalityFile.read().stream().map(row -> load(row, known)).toList();
  }

  private LoadedMunicipality load(MunicipalityRow row, Map<String, Municipality> known) {
    Municipality municipality = known.get(row.nisCode());
    if (municipality != null) {
      return new LoadedMunicipality(municipality, municipality.update(row));
    }
    Municipality added = new Municipality(row);
    municipalities.persist(added);
    return new LoadedMunicipality(added, true);
  }
}
