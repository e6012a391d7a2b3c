package be.nabij.directory.organisation;

import be.nabij.directory.source.Sources;
import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the table of organisations in line with the data file. */
@ApplicationScoped
public class OrganisationLoading {
  private static final String FILE = "data/services/organisations.json";

  private final Organisations organisations;
  private final Clock clock;

  OrganisationLoading(Organisations organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Reads the data file, and refuses what a schema cannot see: an unknown parent or source, an id
   * that stands there twice.
   *
   * @throws IllegalStateException naming every fault
   */
  public static Map<String, OrganisationEntry> read(Sources sources, ObjectMapper mapper) {
    List<OrganisationEntry> entries =
        DataFile.read(FILE, "data/services/organisations.schema.json", Content.class, mapper)
            .organisations();
    Set<String> faults = new TreeSet<>();
    Set<String> ids =
        entries.stream().map(OrganisationEntry::id).collect(Collectors.toCollection(TreeSet::new));
    if (ids.size() < entries.size()) {
      faults.add("an id stands there twice");
    }
    for (OrganisationEntry entry : entries) {
      if (entry.parent() != null && !ids.contains(entry.parent())) {
        faults.add(entry.id() + " is part of the unknown " + entry.parent());
      }
      if (!sources.has(entry.source())) {
        faults.add(entry.id() + " comes from the unknown " + entry.source());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(FILE + ": " + String.join("; ", faults));
    }
    return entries.stream()
        .collect(
            Collectors.toMap(
                OrganisationEntry::id, entry -> entry.from(sources.cite(entry.source()))));
  }

  /**
   * Adds and updates; those that are no longer there stay until nothing refers to them.
   *
   * @return whether anything changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean load(Collection<OrganisationEntry> entries) {
    Instant now = clock.instant();
    Map<String, Organisation> known =
        organisations
            .streamAll()
            .collect(Collectors.toMap(Organisation::slug, Function.identity()));
    boolean changed = false;
    for (OrganisationEntry entry : entries) {
      Organisation organisation = known.get(entry.id());
      if (organisation == null) {
        organisations.persist(new Organisation(entry, now));
        changed = true;
      } else {
        changed |= organisation.update(entry, now);
      }
    }
    return changed;
  }

  /** Adds this one, unless there is one of that name. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addIfMissing(OrganisationEntry entry) {
    if (organisations.findByIdOptional(StableId.of("organisation", entry.id())).isEmpty()) {
      organisations.persist(new Organisation(entry, clock.instant()));
    }
  }

  /** Removes those that neither the data file nor any service refers to. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void removeAllBut(Set<String> slugs) {
    organisations.withoutServices().stream()
        .filter(organisation -> !slugs.contains(organisation.slug()))
        .forEach(organisations::delete);
  }

  private record Content(List<OrganisationEntry> organisations) {}
}
