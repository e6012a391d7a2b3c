package be.nabij.referral.direct;

import be.nabij.platform.problem.InputErrors;
import be.nabij.referral.consent.ConsentKeeping;
import be.nabij.referral.contactpoint.ContactPoint;
import be.nabij.referral.contactpoint.ContactPoints;
import be.nabij.referral.direct.NewReferral.ConsentGiven;
import be.nabij.referral.direct.NewReferral.Reporter;
import be.nabij.referral.direct.NewReferral.Way;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.transition.ContactCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at the whole input of a referral without a screening and names every fault of it. */
@ApplicationScoped
class NewReferralCheck {
  private static final int LONGEST_LIST = 60;
  private static final String NOT_ASKED_YET =
      "The person has not been asked yet: nothing that tells who it is may be kept. It is recorded"
          + " with the agreement.";

  private final Validator validator;
  private final ContactCheck contactCheck;
  private final ContextCodes codes;
  private final ContactPoints contactPoints;
  private final ReferralAccess access;

  NewReferralCheck(
      Validator validator,
      ContactCheck contactCheck,
      ContextCodes codes,
      ContactPoints contactPoints,
      ReferralAccess access) {
    this.validator = validator;
    this.contactCheck = contactCheck;
    this.codes = codes;
    this.contactPoints = contactPoints;
    this.access = access;
  }

  /** Adds every fault; the place is looked at by {@link #municipality}. */
  void check(NewReferral input, Instant now, InputErrors errors) {
    errors.addViolations(validator.validate(input));
    if (input.kind() == Way.DIRECT) {
      checkDirect(input, now, errors);
    } else if (input.kind() == Way.CONCERN) {
      checkConcern(input, errors);
    }
    if (input.partnerReference() != null && access.worksForMunicipalities()) {
      errors.add("partnerReference", "not-allowed", "Only a partner has a reference of its own.");
    }
    if (input.context() != null) {
      checkCodes("context.signals", input.context().signals(), codes.signals(), errors);
      checkCodes("context.lifeEvents", input.context().lifeEvents(), codes.lifeEvents(), errors);
    }
  }

  private void checkDirect(NewReferral input, Instant now, InputErrors errors) {
    if (input.consent() == null) {
      errors.add("consent", "required", "A referral starts with the person's consent (DR-06).");
    } else {
      checkConsent(input.consent(), now, errors);
    }
    if (input.contact() == null) {
      errors.add("contact", "required", "The contact point must know whom to call.");
    } else {
      contactCheck.check(input.contact(), errors);
    }
    if (input.reporter() != null) {
      errors.add("reporter", "not-allowed", "Only a concern has a reporter.");
    }
  }

  private static void checkConsent(ConsentGiven consent, Instant now, InputErrors errors) {
    if (Boolean.FALSE.equals(consent.given())) {
      errors.add(
          "consent.given", "not-allowed", "Who says no is not referred, and nothing is kept.");
    }
    Instant asked = consent.expiresAt();
    if (asked != null
        && (!asked.isAfter(now) || asked.isAfter(now.plus(ConsentKeeping.LONGEST_VALIDITY)))) {
      errors.add("consent.expiresAt", "out-of-range", "A moment within a year is expected.");
    }
  }

  private void checkConcern(NewReferral input, InputErrors errors) {
    if (input.contact() != null) {
      errors.add("contact", "not-allowed", NOT_ASKED_YET);
    }
    if (input.consent() != null) {
      errors.add("consent", "not-allowed", "Did the person agree? Then refer directly.");
    }
    if (input.partnerReference() != null && !access.worksForMunicipalities()) {
      errors.add("partnerReference", "not-allowed", NOT_ASKED_YET);
    }
    Reporter reporter = input.reporter();
    if (reporter == null) {
      errors.add("reporter", "required", "Say who is concerned, if need be anonymously.");
    } else if (reporter.contact() != null) {
      contactCheck.checkPhone("reporter.contact.", reporter.contact().phone(), errors);
      if (reporter.contact().phone() == null && reporter.contact().email() == null) {
        errors.add(
            "reporter.contact.phone",
            "required",
            "A phone number or an e-mail address is needed to arrange the visit.");
      }
    }
  }

  /** Free text would tell who somebody is. */
  private static void checkCodes(
      String field, List<String> told, List<String> known, InputErrors errors) {
    if (told == null) {
      return;
    }
    if (told.size() > LONGEST_LIST) {
      errors.add(field, "wrong-length", "At most 60 codes are expected.");
    }
    if (!known.containsAll(told)) {
      errors.add(field, "not-allowed", "Allowed: " + String.join(", ", known) + ".");
    }
  }

  /**
   * Where the person lives, as postal code and municipality agree on it.
   *
   * @return NIS code; null when there is a fault, which was added
   */
  String municipality(NewReferral input, InputErrors errors) {
    String told = input.municipality();
    if (told == null && input.postalCode() == null) {
      errors.add("municipality", "required", "The municipality or the postal code is needed.");
      return null;
    }
    String municipality = input.postalCode() == null ? told : agreedOn(input, errors);
    if (municipality != null
        && access.worksForMunicipalities()
        && !access.municipalities().contains(municipality)) {
      errors.add(
          told == null ? "postalCode" : "municipality",
          "not-allowed",
          "Only for municipalities that you work for; from there it can be forwarded with the"
              + " person's consent.");
    }
    return municipality;
  }

  private String agreedOn(NewReferral input, InputErrors errors) {
    String told = input.municipality();
    List<ContactPoint> candidates = contactPoints.byPostalCode(input.postalCode());
    if (told != null) {
      if (!candidates.isEmpty()
          && candidates.stream().noneMatch(one -> one.municipality().equals(told))) {
        errors.add(
            "municipality", "mismatch", "This postal code lies in " + names(candidates) + ".");
      }
      return told;
    }
    if (candidates.isEmpty()) {
      errors.add(
          "postalCode", "unknown", "This postal code is not known here; say which municipality.");
      return null;
    }
    if (candidates.size() > 1) {
      errors.add(
          "municipality",
          "ambiguous",
          "This postal code lies in " + names(candidates) + "; say which.");
      return null;
    }
    return candidates.getFirst().municipality();
  }

  private static String names(List<ContactPoint> candidates) {
    return candidates.stream()
        .map(one -> one.municipalityName() + " (" + one.municipality() + ")")
        .collect(Collectors.joining(" and "));
  }
}
