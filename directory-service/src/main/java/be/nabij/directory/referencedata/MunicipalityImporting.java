package be.nabij.directory.referencedata;

import be.nabij.directory.contactpoint.KnownContactPoint;
import be.nabij.directory.municipality.Succession;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Takes over newer official files about the municipalities: all of a file, or nothing. */
@ApplicationScoped
class MunicipalityImporting {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private final ReferenceEditions editions;
  private final ReferenceData data;
  private final Clock clock;

  MunicipalityImporting(ReferenceEditions editions, ReferenceData data, Clock clock) {
    this.editions = editions;
    this.data = data;
    this.clock = clock;
  }

  /**
   * @param edition the day from which the file is valid
   * @param dryRun whether to say what would change and change nothing
   * @throws ProblemException 422 when the file cannot be taken, naming the rows at fault; 409 when
   *     a newer edition was taken over before, or this one is not valid yet and it is no dry run
   */
  @Transactional
  ImportReport take(byte[] file, LocalDate edition, boolean dryRun) {
    editions.lock();
    requireTimely(edition, dryRun);
    Difference difference = data.compare(MunicipalityFile.read(file));
    List<KnownContactPoint> leftOut = data.leftOut(difference);
    if (!dryRun) {
      if (!difference.isEmpty()) {
        data.apply(difference.rows());
      }
      remember(edition);
    }
    return ImportReport.of(dryRun, edition, difference, leftOut, Succession.of(difference.rows()));
  }

  private void requireTimely(LocalDate edition, boolean dryRun) {
    LocalDate current = editions.current().orElseThrow().validFrom();
    if (edition.isBefore(current)) {
      throw ProblemException.of(
          409,
          "older-edition",
          "A newer edition was taken over before",
          "The directory holds the edition of " + current + ".",
          Map.of("current", current));
    }
    if (!dryRun && edition.isAfter(LocalDate.now(clock.withZone(BELGIUM)))) {
      throw ProblemException.of(
          409,
          "edition-not-yet-valid",
          "This edition is not valid yet",
          "Until " + edition + " there can only be a dry run.");
    }
  }

  private void remember(LocalDate edition) {
    Instant now = clock.instant();
    editions
        .findByIdOptional(edition)
        .ifPresentOrElse(
            known -> known.correct(now),
            () -> editions.persist(new ReferenceEdition(edition, true, now)));
  }
}
