package be.nabij.interventions.page;

import be.nabij.interventions.catalogue.Lists.Code;
import be.nabij.interventions.entry.Profile;
import java.util.List;

/**
 * The scheme of the profiles: how long, oriented to taking part or not, and how somebody copes.
 *
 * @param copings the two columns
 */
record Scheme(List<String> copings, List<Row> rows) {

  /**
   * @param cells a list of profiles for each column
   */
  record Row(String duration, String motivation, List<List<Cell>> cells) {}

  /**
   * @param duration the other reading of the scheme: four durations
   */
  record Cell(String title, String address, String description, String duration) {}

  static Scheme of(List<Profile> profiles, Labels labels) {
    List<Code> copings = labels.lists().copings();
    return new Scheme(
        copings.stream().map(Code::title).toList(),
        labels.lists().durationCategories().stream()
            .map(Code::band)
            .distinct()
            .flatMap(
                band ->
                    labels.lists().motivations().stream()
                        .map(
                            motivation ->
                                new Row(
                                    labels.band(band),
                                    motivation.title(),
                                    copings.stream()
                                        .map(
                                            coping ->
                                                cells(profiles, band, motivation, coping, labels))
                                        .toList())))
            .toList());
  }

  private static List<Cell> cells(
      List<Profile> profiles, String band, Code motivation, Code coping, Labels labels) {
    return profiles.stream()
        .filter(profile -> profile.place().durationBand().equals(band))
        .filter(profile -> profile.place().motivation().equals(motivation.code()))
        .filter(profile -> profile.place().coping().equals(coping.code()))
        .map(
            profile ->
                new Cell(
                    profile.title(),
                    EntryCard.addressOf(profile, labels.texts()),
                    profile.description(),
                    labels.duration(profile.place().durationCategory())))
        .toList();
  }
}
