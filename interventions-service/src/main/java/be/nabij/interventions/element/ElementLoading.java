package be.nabij.interventions.element;

import be.nabij.platform.datafile.DataFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the table of elements in line with the data file at every start. Replicas that start
 * together do this one after the other.
 */
@ApplicationScoped
class ElementLoading {
  private static final long ADVISORY_LOCK = 0x6e6162696a_0200L;

  private final Elements elements;
  private final ObjectMapper mapper;

  ElementLoading(Elements elements, ObjectMapper mapper) {
    this.elements = elements;
    this.mapper = mapper;
  }

  @Transactional
  void load(@Observes StartupEvent event) {
    elements
        .getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", ADVISORY_LOCK)
        .getSingleResult();
    List<ElementEntry> entries = read();
    Map<String, Element> obsolete =
        elements.streamAll().collect(Collectors.toMap(Element::id, Function.identity()));
    for (int position = 0; position < entries.size(); position++) {
      ElementEntry entry = entries.get(position);
      Element known = obsolete.remove(entry.id());
      if (known == null) {
        elements.persist(new Element(entry, position));
      } else {
        known.update(entry, position);
      }
    }
    obsolete.values().forEach(elements::delete);
  }

  private List<ElementEntry> read() {
    return DataFile.read("data/elements.json", "data/elements.schema.json", Content.class, mapper)
        .elements();
  }

  private record Content(List<ElementEntry> elements) {}
}
