package be.nabij.referral.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is under way: so many in one lane and so many in all, so that a receiver that is slow keeps
 * only its own waiting.
 */
final class Lanes {
  private final int mostInOne;
  private final int mostInAll;
  private final Map<String, Integer> underWay = new HashMap<>();
  private int all;

  Lanes(int mostInOne, int mostInAll) {
    this.mostInOne = mostInOne;
    this.mostInAll = mostInAll;
  }

  /** Whether there was room; then {@link #leave} follows. */
  synchronized boolean enter(String lane) {
    int inLane = underWay.getOrDefault(lane, 0);
    if (all >= mostInAll || inLane >= mostInOne) {
      return false;
    }
    underWay.put(lane, inLane + 1);
    all++;
    return true;
  }

  synchronized void leave(String lane) {
    underWay.computeIfPresent(lane, (name, inLane) -> inLane == 1 ? null : inLane - 1);
    all--;
  }

  /** Those without room. */
  synchronized List<String> full() {
    return underWay.entrySet().stream()
        .filter(lane -> lane.getValue() >= mostInOne)
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized boolean isRoomAnywhere() {
    return all < mostInAll;
  }
}
