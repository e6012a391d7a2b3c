package be.nabij.interventions.matching;

import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.matching.Match.Advice;
import be.nabij.interventions.matching.Match.Excluded;
import be.nabij.interventions.matching.Match.Found;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what may suit a person among all entries. The order is total, so the same question gets the
 * same answer: first how many of the person's own wishes an entry meets, then its score, the class
 * of evidence, the title as a Dutch dictionary has it, the id.
 */
public final class Matcher {
  /** More excluded entries than this help nobody. */
  private static final int MOST_EXCLUDED = 50;

  private final MatchWeights weights;
  private final Names names;
  private final List<Scoring.Facts> entries;
  private final Set<String> ids;
  private final Map<String, List<String>> profiles;
  private final Set<String> strongElements;
  private final Set<String> usedElements;

  /**
   * Titles, by code.
   *
   * @param elements by id
   * @param groups of people
   */
  public record Names(Map<String, String> elements, Map<String, String> groups) {}

  /**
   * @param kinds of entries to find; empty for activities and good practices, and elements that a
   *     rule or wish asks for while no entry uses them
   */
  public record Asked(Set<Kind> kinds, int limit, boolean includeExcluded) {}

  private record Ranked(int place, int wished, int score, int evidenceRank) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingInt(Ranked::wished)
            .thenComparingInt(Ranked::score)
            .reversed()
            .thenComparingInt(Ranked::evidenceRank)
            .thenComparingInt(Ranked::place);
  }

  /**
   * @param profiles the elements that may fit each profile
   */
  public Matcher(
      MatchWeights weights,
      Names names,
      Collection<Candidate> candidates,
      Map<String, List<String>> profiles) {
    this.weights = weights;
    this.names = names;
    this.profiles = Map.copyOf(profiles);
    Collator dutch = Collator.getInstance(Locale.forLanguageTag("nl"));
    List<Candidate> sorted =
        candidates.stream()
            .filter(weights::isForOnePerson)
            .sorted(Comparator.comparing(Candidate::title, dutch).thenComparing(Candidate::id))
            .toList();
    this.ids = sorted.stream().map(Candidate::id).collect(Collectors.toUnmodifiableSet());
    this.strongElements =
        candidates.stream()
            .filter(one -> one.kind() == Kind.ELEMENT && "strong".equals(one.evidence()))
            .map(Candidate::id)
            .collect(Collectors.toUnmodifiableSet());
    this.usedElements =
        sorted.stream()
            .filter(one -> one.kind() != Kind.ELEMENT)
            .flatMap(one -> one.elements().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.entries =
        sorted.stream().map(one -> Scoring.Facts.of(one, weights, strongElements)).toList();
  }

  public Set<String> profiles() {
    return profiles.keySet();
  }

  public Set<String> elements() {
    return names.elements().keySet();
  }

  public boolean has(String id) {
    return ids.contains(id);
  }

  public Found match(Person person, Asked asked) {
    List<String> profile =
        person.profile() == null ? List.of() : profiles.getOrDefault(person.profile(), List.of());
    Scoring scoring = new Scoring(person, weights, strongElements, profile);
    Wording wording = new Wording(scoring, weights, names, profile);
    Best suggested = new Best(asked.limit());
    Best excluded = new Best(asked.includeExcluded() ? MOST_EXCLUDED : 0);
    for (int place = 0; place < entries.size(); place++) {
      Candidate candidate = entries.get(place).candidate();
      scoring.weigh(entries.get(place));
      if (isAskedFor(candidate, asked, scoring)) {
        Ranked ranked =
            new Ranked(place, scoring.wished(), scoring.score(), candidate.evidenceRank());
        (scoring.isExcluded() ? excluded : suggested).offer(ranked);
      }
    }
    List<Match> items = new ArrayList<>();
    for (Ranked ranked : suggested.inOrder()) {
      scoring.weigh(entries.get(ranked.place()));
      items.add(wording.match());
    }
    List<Excluded> others = new ArrayList<>();
    for (Ranked ranked : excluded.inOrder()) {
      scoring.weigh(entries.get(ranked.place()));
      others.add(wording.excluded());
    }
    return new Found(items, suggested.seen, advice(scoring.rules(), items), others);
  }

  private boolean isAskedFor(Candidate candidate, Asked asked, Scoring scoring) {
    if (!asked.kinds().isEmpty()) {
      return asked.kinds().contains(candidate.kind());
    }
    return candidate.kind() != Kind.ELEMENT
        || !usedElements.contains(candidate.id())
            && (scoring.wished() > 0 || scoring.isFavouredByRule());
  }

  private List<Advice> advice(List<MatchRule> rules, List<Match> items) {
    List<Advice> advice = new ArrayList<>();
    for (MatchRule rule : rules) {
      String text = weights.byRule().get(rule).advice();
      if (text != null && rule.origin() instanceof Origin.Rule(String id)) {
        advice.add(new Advice(id, text));
      }
    }
    boolean onlyMeeting =
        items.stream()
            .flatMap(item -> item.cautions().stream())
            .anyMatch(caution -> caution.code().equals(Fit.ONLY_MEETING.code()));
    if (onlyMeeting && Fit.ONLY_MEETING.origin() instanceof Origin.Rule(String id)) {
      advice.add(new Advice(id, weights.byFit().get(Fit.ONLY_MEETING).advice()));
    }
    return advice;
  }

  /** The best of all that were seen. */
  private static final class Best {
    private final int most;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
    private int seen;

    Best(int most) {
      this.most = most;
    }

    void offer(Ranked ranked) {
      seen++;
      if (kept.size() < most) {
        kept.add(ranked);
      } else if (most > 0 && Ranked.BEST_FIRST.compare(ranked, kept.element()) < 0) {
        kept.remove();
        kept.add(ranked);
      }
    }

    List<Ranked> inOrder() {
      return kept.stream().sorted(Ranked.BEST_FIRST).toList();
    }
  }
}
