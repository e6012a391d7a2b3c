package be.nabij.screening.screening;

import be.nabij.screening.advice.Advice;
import be.nabij.screening.score.Result.DimensionResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A screening as the partner sees it.
 *
 * @param status {@code draft} or {@code completed}
 * @param version of the instrument it was taken with
 * @param result absent while it is a draft
 * @param advice most urgent first
 * @param referral absent when the person did not agree to one
 */
record ScreeningView(
    UUID id,
    String status,
    String instrument,
    String version,
    String municipality,
    Instant startedAt,
    Instant completedAt,
    ResultView result,
    List<Advice> advice,
    ReferralStatus referral) {

  /**
   * What came out; see the instrument for the bands and cut-offs.
   *
   * @param disclaimer says that it is no diagnosis
   */
  record ResultView(
      int total,
      int max,
      String category,
      boolean valid,
      List<String> missing,
      Map<String, DimensionResult> dimensions,
      String disclaimer) {}

  /**
   * How far the referral is.
   *
   * @param id absent until the contact point has it
   * @param status {@code sent} until then, afterwards the referral's own status
   */
  record ReferralStatus(UUID id, String status) {}
}
