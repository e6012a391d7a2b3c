package be.nabij.interventions.page;

import be.nabij.interventions.entry.Element;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Tag;
import java.util.List;
import java.util.Objects;

/**
 * An entry in a list.
 *
 * @param kind what it is, in words
 * @param address of its page
 * @param evidence null where the source gives none
 * @param municipality its name; null when it is not of one
 * @param audience for whom, in words; null where the source does not say
 * @param elements what the elements it uses are called
 */
record EntryCard(
    String kind,
    String title,
    String address,
    String description,
    Labels.Evidence evidence,
    String municipality,
    String audience,
    List<String> elements) {

  static EntryCard of(Entry entry, Labels labels) {
    Kind kind = Kind.of(entry);
    return new EntryCard(
        labels.texts().kind(kind).one(),
        entry.title(),
        addressOf(entry, labels.texts()),
        entry.description(),
        labels.evidence(entry),
        entry.municipality() == null ? null : labels.municipality(entry.municipality()),
        entry.audience(),
        Tag.codes(entry.elements()).stream()
            .map(labels.elements()::get)
            .filter(Objects::nonNull)
            .map(Element::title)
            .toList());
  }

  /** The lasting address of an entry's page. */
  static String addressOf(Entry entry, PageTexts texts) {
    return texts.kind(Kind.of(entry)).address() + "/" + entry.id();
  }
}
