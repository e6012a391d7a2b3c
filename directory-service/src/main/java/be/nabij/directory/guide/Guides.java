package be.nabij.directory.guide;

import be.nabij.directory.contactpoint.ContactPointReading;
import be.nabij.directory.eligibility.Person;
import be.nabij.directory.freshness.Today;
import be.nabij.directory.guide.Guide.Group;
import be.nabij.directory.guide.GuideTexts.GroupText;
import be.nabij.directory.guide.GuideTexts.LineText;
import be.nabij.directory.municipality.Places;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.suggestion.Suggesting;
import be.nabij.directory.suggestion.Suggestion;
import be.nabij.directory.suggestion.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what helps in a municipality or zone. */
@ApplicationScoped
public class Guides {
  /** What is not in a list of what comes first comes after it. */
  private static final int LAST = Integer.MAX_VALUE;

  private static final Set<String> SHOWN_FIRST = Set.of("contact-point", "emergency");

  private final ContactPointReading contactPoints;
  private final Suggesting suggesting;
  private final Places places;
  private final GuideTexts texts;
  private final Today freshness;

  Guides(
      ContactPointReading contactPoints,
      Suggesting suggesting,
      Places places,
      GuideTexts texts,
      Today freshness) {
    this.contactPoints = contactPoints;
    this.suggesting = suggesting;
    this.places = places;
    this.texts = texts;
    this.freshness = freshness;
  }

  /** The whole guide; what is near comes first within a group. */
  public Guide of(GuideArea area) {
    List<GuideEntry> lines = lines();
    Set<String> alreadyShown = lines.stream().map(GuideEntry::id).collect(Collectors.toSet());
    List<Offer> usable = usable(area, List.of());
    List<Offer> grouped =
        usable.stream()
            .filter(offer -> !SHOWN_FIRST.contains(offer.type()))
            .filter(offer -> !alreadyShown.contains(offer.slug()))
            .toList();
    EntryWording wording = wording();
    List<GuideLink> zones =
        area.zone()
            ? List.of()
            : area.municipalities().getFirst().primaryCareZones().stream()
                .map(zone -> new GuideLink(zone, GuideArea.addressOfZone(zone)))
                .toList();
    return new Guide(
        area,
        contacts(area),
        zones,
        lines,
        texts.groups().stream()
            .map(group -> group(group, grouped, wording))
            .filter(group -> !group.entries().isEmpty())
            .toList(),
        usable.size() == Suggesting.MOST_ASSESSED,
        texts.credits());
  }

  /** What has something to do with these words, the best first. */
  List<GuideEntry> found(GuideArea area, List<String> words) {
    EntryWording wording = wording();
    return usable(area, words).stream().map(wording::of).toList();
  }

  /** The contact points of an area, by name of the municipality. */
  public List<GuideContact> contacts(GuideArea area) {
    return contactPoints.of(area.nisCodes()).stream().map(GuideContact::of).toList();
  }

  /** The lines where one need not say who one is (DR-09); those on the posters come first. */
  public List<GuideEntry> lines() {
    EntryWording wording = new EntryWording(texts, Map.of(), freshness::stale);
    List<String> first = texts.lines().stream().map(LineText::service).toList();
    return suggesting.anonymousLines().stream()
        .map(wording::of)
        .sorted(Comparator.comparing(entry -> Math.floorMod(first.indexOf(entry.id()), LAST)))
        .toList();
  }

  private List<Offer> usable(GuideArea area, List<String> words) {
    Person somebodyThere = new Person(area.places(), null, null, null, null, null, null);
    return suggesting.suggest(new Wish(somebodyThere, words, Set.of(), false)).stream()
        .map(Suggestion::offer)
        .toList();
  }

  private static Group group(GroupText text, List<Offer> offers, EntryWording wording) {
    return new Group(
        text.id(),
        text.title(),
        text.lead(),
        offers.stream()
            .filter(offer -> text.types().contains(offer.type()))
            .map(wording::of)
            .toList());
  }

  private EntryWording wording() {
    return new EntryWording(texts, places.names(), freshness::stale);
  }
}
