package be.nabij.directory.zone;

import be.nabij.directory.municipality.LoadedMunicipality;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings the zones in line with the municipalities and the data file. */
@ApplicationScoped
public class ZoneLoading {
  private final Zones zones;
  private final ObjectMapper mapper;

  ZoneLoading(Zones zones, ObjectMapper mapper) {
    this.zones = zones;
    this.mapper = mapper;
  }

  /**
   * Leaves alone what a coordinator has edited.
   *
   * @return names of the zones whose coordinator just changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<String> load(List<LoadedMunicipality> municipalities) {
    Set<String> names = new TreeSet<>();
    municipalities.forEach(loaded -> names.addAll(loaded.municipality().primaryCareZones()));
    Map<String, Coordinator> listed = ZoneFile.read(names, mapper);
    Set<String> changed = new HashSet<>();
    for (String name : names) {
      Zone zone = zones.lock(name).orElse(null);
      Coordinator coordinator = listed.get(name);
      if (zone == null) {
        zones.persist(new Zone(name, coordinator));
      }
      if (zone == null ? coordinator != null : zone.refresh(coordinator)) {
        changed.add(name);
      }
    }
    zones.delete("name not in ?1", List.copyOf(names));
    return changed;
  }
}
