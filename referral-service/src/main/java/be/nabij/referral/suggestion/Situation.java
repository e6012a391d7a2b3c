package be.nabij.referral.suggestion;

import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.Summary;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a referral knows of somebody, in the words of {@code POST /v1/matches}: codes, and nothing
 * that tells who it is.
 *
 * @param municipality NIS code
 * @param rules ids of the advice rules of the screening
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Situation(
    String municipality,
    String category,
    List<String> lonelyDimensions,
    String duration,
    String profile,
    List<String> rules,
    List<String> lifeEvents) {

  static Situation of(Referral referral) {
    Summary summary = referral.summary();
    return new Situation(
        referral.municipality(),
        summary.category(),
        summary.lonelyDimensions(),
        summary.duration(),
        summary.profile(),
        summary.rules(),
        summary.lifeEvents());
  }
}
