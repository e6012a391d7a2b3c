package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Succession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which contact point a municipality gets from those it was merged from: its own when it has one
 * that is known, else the first known one by NIS code.
 */
final class Inheritance {
  private final Map<String, ContactPoint> heirlooms = new HashMap<>();
  private final List<KnownContactPoint> leftOut = new ArrayList<>();

  private Inheritance() {}

  /**
   * @param present every contact point of before
   */
  static Inheritance among(Collection<ContactPoint> present, Succession succession) {
    Inheritance inheritance = new Inheritance();
    present.stream()
        .filter(contactPoint -> contactPoint.known().isPresent())
        .sorted(order(succession, contactPoint -> contactPoint.municipality().nisCode()))
        .forEach(contactPoint -> inheritance.add(contactPoint, succession));
    return inheritance;
  }

  /** Those who are their own successor first, the others by NIS code. */
  static <T> Comparator<T> order(Succession succession, Function<T, String> nisCode) {
    return Comparator.comparing(
            (T one) -> !succession.today(nisCode.apply(one)).equals(nisCode.apply(one)))
        .thenComparing(nisCode);
  }

  private void add(ContactPoint contactPoint, Succession succession) {
    String nisCode = contactPoint.municipality().nisCode();
    if (heirlooms.putIfAbsent(succession.today(nisCode), contactPoint) != null) {
      contactPoint.known().ifPresent(leftOut::add);
    }
  }

  /** What the municipality gets, or has. */
  Optional<ContactPoint> of(String nisCode) {
    return Optional.ofNullable(heirlooms.get(nisCode));
  }

  /** Known contact points of predecessors that nobody gets. */
  List<KnownContactPoint> leftOut() {
    return List.copyOf(leftOut);
  }
}
