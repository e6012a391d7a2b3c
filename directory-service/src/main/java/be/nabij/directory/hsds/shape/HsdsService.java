package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service; HSDS 3.0 service. In lists only what is not itself a list. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsService")
public record HsdsService(
    UUID id,
    UUID organizationId,
    String name,
    String alternateName,
    String description,
    String url,
    String email,
    String status,
    String feesDescription,
    String eligibilityDescription,
    Integer minimumAge,
    Integer maximumAge,
    LocalDate assuredDate,
    String alert,
    Instant lastModified,
    HsdsOrganization organization,
    List<HsdsPhone> phones,
    List<HsdsSchedule> schedules,
    List<HsdsServiceArea> serviceAreas,
    List<HsdsServiceAtLocation> serviceAtLocations,
    List<HsdsLanguage> languages,
    List<HsdsCostOption> costOptions,
    List<HsdsContact> contacts,
    List<HsdsAttribute> attributes,
    List<HsdsMetadata> metadata) {}
