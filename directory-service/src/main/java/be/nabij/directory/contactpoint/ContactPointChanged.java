package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Channel;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.directory.routing.Routing;
import be.nabij.platform.outbox.OutgoingEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * The full current state of a municipality's contact point. A higher revision replaces a lower one;
 * the same revision may be told again.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ContactPointChanged(
    MunicipalityState municipality,
    ContactPointKind kind,
    String name,
    String email,
    String phone,
    String openingHours,
    LocalDate verifiedAt,
    String source,
    boolean fallback,
    CapacityState capacity,
    List<Channel> channels,
    List<Step> fallbackChain,
    long revision) {

  private static final String TOPIC = "nabij.contact-points";
  private static final String TYPE = "be.nabij.contact-point.changed.v1";

  static ContactPointChanged of(
      Municipality municipality,
      ContactDetails details,
      Routing routing,
      List<FallbackStep> chain,
      long revision) {
    return new ContactPointChanged(
        new MunicipalityState(
            municipality.nisCode(),
            municipality.name(),
            municipality.postalCodes(),
            municipality.province().orElse(null),
            municipality.primaryCareZones()),
        details.kind(),
        details.name(),
        details.email(),
        details.phone(),
        details.openingHours(),
        details.verifiedAt(),
        details.source(),
        details.fallback(),
        new CapacityState(routing.capacity().state(), routing.capacity().until()),
        routing.channels(),
        chain.stream()
            .map(
                step -> new Step(step.kind(), step.name(), step.zone(), step.phone(), step.email()))
            .toList(),
        revision);
  }

  OutgoingEvent outgoing() {
    return new OutgoingEvent(TOPIC, municipality.nisCode(), TYPE, this);
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MunicipalityState(
      String nisCode,
      String name,
      List<String> postalCodes,
      String province,
      List<String> primaryCareZones) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CapacityState(Capacity.State state, LocalDate until) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Step(FallbackStep.Kind kind, String name, String zone, String phone, String email) {}
}
