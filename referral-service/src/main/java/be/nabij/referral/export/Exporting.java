package be.nabij.referral.export;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.export.Export.Part;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.withdrawal.ConsentCheck;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Gathers all that is held about the person of a referral, here and in the screening service. */
@ApplicationScoped
class Exporting {
  private static final Logger LOG = Logger.getLogger(Exporting.class);

  private final Referrals referrals;
  private final ReferralAccess access;
  private final List<PersonalData> held;
  private final ConsentCheck consentCheck;
  private final ScreeningExport screeningService;
  private final ObjectMapper mapper;
  private final Caller caller;
  private final Clock clock;

  Exporting(
      Referrals referrals,
      ReferralAccess access,
      @All List<PersonalData> held,
      ConsentCheck consentCheck,
      @RestClient ScreeningExport screeningService,
      ObjectMapper mapper,
      Caller caller,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.held = held;
    this.consentCheck = consentCheck;
    this.screeningService = screeningService;
    this.mapper = mapper;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The other service is asked first, and outside any transaction: when it does not answer, nobody
   * looked at anything. That of somebody who withdrew meanwhile no longer holds whom to call.
   *
   * @throws ProblemException 404 when the caller may not see it or it was erased, 410 when the
   *     person just withdrew (the next export is without contact details), 503 while the screening
   *     service does not answer
   */
  Export export(UUID id) {
    Referral found = QuarkusTransaction.requiringNew().call(() -> accessible(id));
    UUID screening = found.screeningId();
    if (screening != null && found.contact() != null) {
      consentCheck.require(screening, found.consentId());
    }
    Optional<JsonNode> screeningHolds =
        screening == null ? Optional.empty() : askedOfScreeningService(screening);
    return QuarkusTransaction.requiringNew().call(() -> gathered(accessible(id), screeningHolds));
  }

  private Referral accessible(UUID id) {
    Referral referral =
        referrals.withTimeline(id).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    return referral;
  }

  private Export gathered(Referral referral, Optional<JsonNode> screeningHolds) {
    List<Part> parts = new ArrayList<>();
    // The last to be erased is what all others hang on: it comes first here.
    for (PersonalData kind : held.reversed()) {
      Object data = kind.export(referral.id());
      if (data != null) {
        parts.add(
            new Part("referral-service", kind.kind(), kind.inDutch(), mapper.valueToTree(data)));
      }
    }
    screeningHolds.ifPresent(
        data ->
            parts.add(
                new Part("screening-service", "screening", "De vragenlijst en het advies", data)));
    return new Export(referral.id(), referral.reference(), clock.instant(), caller.name(), parts);
  }

  /** Empty when its period there is over. */
  private Optional<JsonNode> askedOfScreeningService(UUID screening) {
    try {
      return Optional.of(screeningService.export(new ScreeningExport.Request(screening)));
    } catch (WebApplicationException e) {
      if (e.getResponse().getStatus() == 404) {
        return Optional.empty();
      }
      throw incomplete(e);
    } catch (RuntimeException e) {
      throw incomplete(e);
    }
  }

  /** Half of what is held would pass for all of it. */
  private static ProblemException incomplete(RuntimeException cause) {
    LOG.warnf("screening-service gave no export: %s", cause.getClass().getName());
    return ProblemException.of(
        503,
        "export-incomplete",
        "Not everything can be gathered now",
        "A service that holds a part does not answer. Try again in a moment.");
  }
}
