package be.nabij.interventions.matching;

import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Tag;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The entries of the data files, matched without a database. */
public final class CatalogueOfFiles {
  public static final ObjectMapper JSON = new ObjectMapper();

  private CatalogueOfFiles() {}

  public static Matcher matcher(MatchWeights weights) {
    List<Entry> elements = read(Kind.ELEMENT, "elements");
    List<Entry> entries = new ArrayList<>(elements);
    entries.addAll(read(Kind.ACTIVITY, "activities"));
    entries.addAll(read(Kind.GOOD_PRACTICE, "good-practices"));
    Map<String, String> groups =
        tree("lists")
            .get("targetGroups")
            .valueStream()
            .collect(
                Collectors.toMap(
                    group -> group.get("code").asText(), group -> group.get("title").asText()));
    return new Matcher(
        weights,
        new Matcher.Names(
            elements.stream().collect(Collectors.toMap(Entry::id, Entry::title)), groups),
        entries.stream().map(Candidate::of).toList(),
        read(Kind.PROFILE, "profiles").stream()
            .collect(Collectors.toMap(Entry::id, entry -> Tag.codes(entry.elements()))));
  }

  private static List<Entry> read(Kind kind, String file) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode entry : tree(file).get(kind.plural())) {
      try {
        entries.add(JSON.treeToValue(entry, kind.type()));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
    return entries;
  }

  private static JsonNode tree(String file) {
    try (InputStream stream =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("data/" + file + ".json")) {
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
