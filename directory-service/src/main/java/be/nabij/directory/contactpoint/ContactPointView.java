package be.nabij.directory.contactpoint;

import be.nabij.directory.municipality.Municipality;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.FallbackStep;
import be.nabij.platform.revision.Revised;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact point as everybody may see it. */
@Schema(name = "ContactPoint")
public record ContactPointView(
    @Schema(required = true) MunicipalityName municipality,
    @Schema(required = true, description = "What it is, as the source states it")
        ContactPointKind kind,
    @Schema(required = true) String name,
    String email,
    @Schema(required = true, description = "E.164", examples = "+3238000500") String phone,
    String openingHours,
    @Schema(
            required = true,
            description = "The day somebody last compared these details with their source")
        LocalDate verifiedAt,
    @Schema(required = true, description = "Whether that is too long ago to rely on") boolean stale,
    @Schema(required = true, description = "Who said so, or where it is published") String source,
    @Schema(
            required = true,
            description = "Whether this stands in for a contact point that is not known")
        boolean fallback,
    @Schema(required = true, description = "Whether it has room, as it is today") Capacity capacity,
    @Schema(
            required = true,
            description =
                "Whom to turn to in its place, in order: who coordinates the primary care zone, where"
                    + " that is known, then the CAW")
        List<FallbackStep> fallbackChain,
    @JsonIgnore @Schema(hidden = true) long revision)
    implements Revised {

  static ContactPointView of(
      ContactPoint contactPoint, List<FallbackStep> chain, boolean stale, LocalDate today) {
    Municipality municipality = contactPoint.municipality();
    ContactDetails details = contactPoint.details();
    return new ContactPointView(
        new MunicipalityName(municipality.nisCode(), municipality.name()),
        details.kind(),
        details.name(),
        details.email(),
        details.phone(),
        details.openingHours(),
        details.verifiedAt(),
        stale,
        details.source(),
        details.fallback(),
        contactPoint.routing().capacity().on(today),
        chain,
        contactPoint.revision());
  }

  /** Whose contact point it is. */
  public record MunicipalityName(
      @Schema(required = true) String nisCode, @Schema(required = true) String name) {}
}
