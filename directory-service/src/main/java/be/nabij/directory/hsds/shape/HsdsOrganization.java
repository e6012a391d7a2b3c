package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who offers services; HSDS 3.0 organization. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsOrganization")
public record HsdsOrganization(
    UUID id,
    String name,
    String alternateName,
    String description,
    String email,
    String website,
    UUID parentOrganizationId,
    List<HsdsContact> contacts,
    List<HsdsPhone> phones,
    List<HsdsService> services,
    List<HsdsMetadata> metadata) {}
