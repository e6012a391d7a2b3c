package be.nabij.interventions.catalogue;

import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Tag;
import be.nabij.platform.search.Synonyms;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry is searched by, in order of weight.
 *
 * @param names every name it is published under
 * @param keywords with the groups it is for and its municipality
 * @param description with whatever else it says
 * @param related everyday words for the same
 */
record EntryTexts(String names, String keywords, String description, String related) {

  static EntryTexts of(Entry entry, Lists lists, Synonyms synonyms) {
    String names =
        joined(Stream.concat(Stream.of(entry.title()), entry.alsoKnownAs().stream()), " / ");
    String keywords =
        joined(
            Stream.of(
                    entry.keywords().stream(),
                    titles(lists.targetGroups(), Tag.codes(entry.targetGroups())),
                    titles(lists.ageGroups(), Tag.codes(entry.ageGroups())),
                    titles(
                        lists.municipalities(), Stream.ofNullable(entry.municipality()).toList()))
                .flatMap(words -> words),
            ", ");
    String description =
        joined(Stream.concat(Stream.of(entry.description()), entry.details()), " ");
    return new EntryTexts(
        names, keywords, description, synonyms.of(names + " " + keywords + " " + description));
  }

  private static Stream<String> titles(List<Code> list, List<String> codes) {
    return list.stream().filter(code -> codes.contains(code.code())).map(Code::title);
  }

  private static String joined(Stream<String> parts, String separator) {
    return parts.filter(Objects::nonNull).collect(Collectors.joining(separator));
  }
}
