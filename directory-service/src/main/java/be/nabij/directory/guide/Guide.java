package be.nabij.directory.guide;

import java.util.List;

/**
 * All that helps in a municipality or zone.
 *
 * @param contacts one, or those of every municipality of the zone
 * @param zones the zones a municipality lies in; empty for a zone
 * @param lines where one need not say who one is
 * @param groups those with entries, in order
 * @param more whether there is more than the groups show
 */
public record Guide(
    GuideArea area,
    List<GuideContact> contacts,
    List<GuideLink> zones,
    List<GuideEntry> lines,
    List<Group> groups,
    boolean more,
    List<String> credits) {

  /** Services of one kind. */
  public record Group(String id, String title, String lead, List<GuideEntry> entries) {}
}
