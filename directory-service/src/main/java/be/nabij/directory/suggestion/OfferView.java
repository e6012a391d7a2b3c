package be.nabij.directory.suggestion;

import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Assessment.Verdict;
import be.nabij.directory.offer.OfferEntry;
import be.nabij.directory.organisation.Contact;
import be.nabij.directory.organisation.Phone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SuggestedOffer")
record OfferView(
    @Schema(required = true, description = "The same id as at `/hsds/v3/services`") UUID id,
    @Schema(required = true) String name,
    @Schema(required = true, description = "Code of the taxonomy offer-type") String type,
    @Schema(required = true) String description,
    String url,
    String email,
    @Schema(required = true) List<Phone> phones,
    @Schema(required = true) List<Contact> contacts,
    @Schema(required = true) boolean anonymous,
    @Schema(required = true, description = "`ask`: it depends on the answers to `ask`")
        Verdict verdict,
    @Schema(required = true, description = "How near, as far as municipalities tell")
        Nearness nearness,
    @Schema(required = true) List<Why> reasons,
    @Schema(required = true) List<Question> ask,
    @Schema(required = true) List<Price> costs,
    @Schema(description = "What the source leaves open") String note,
    @Schema(required = true) String source,
    @Schema(required = true, description = "The day it was last compared with its source")
        LocalDate verifiedAt,
    @Schema(required = true, description = "Whether that is too long ago to rely on")
        boolean stale) {

  static OfferView of(Suggestion suggestion, ReasonTexts texts, Locale language) {
    OfferEntry entry = suggestion.offer().content();
    return new OfferView(
        suggestion.offer().id(),
        entry.name(),
        entry.type(),
        entry.description(),
        entry.url(),
        entry.email(),
        entry.phones(),
        entry.contacts(),
        entry.anonymous() == Anonymity.POSSIBLE,
        suggestion.assessment().verdict(),
        suggestion.nearness(),
        suggestion.assessment().reasons().stream()
            .map(reason -> new Why(reason.code(), reason.rule(), texts.of(reason, language)))
            .toList(),
        suggestion.assessment().asks().stream()
            .map(
                ask -> new Question(ask.fact(), ask.decides(), ask.rule(), texts.of(ask, language)))
            .toList(),
        suggestion.assessment().costs().stream()
            .map(cost -> new Price(cost.option(), cost.amount(), cost.per(), cost.sessions()))
            .toList(),
        entry.note(),
        entry.source(),
        entry.verifiedAt(),
        suggestion.stale());
  }

  @Schema(name = "OfferReason")
  record Why(
      @Schema(required = true) String code,
      @Schema(description = "The rule it follows from", examples = "DR-14") String rule,
      @Schema(required = true) String text) {}

  @Schema(name = "OfferQuestion")
  record Question(
      @Schema(required = true, description = "The field that answers it, or another fact")
          String fact,
      @Schema(required = true, description = "`use` or `cost`") String decides,
      @Schema(description = "The rule that asks it") String rule,
      @Schema(required = true) String question) {}

  @Schema(name = "OfferCost")
  record Price(
      @Schema(required = true) String option,
      @Schema(description = "Euro; absent when not known") BigDecimal amount,
      @Schema(description = "`session`, or absent") String per,
      @Schema(description = "How many, when limited") Integer sessions) {}
}
