package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an entry comes from and when it was compared with that; HSDS 3.0 metadata. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsMetadata")
public record HsdsMetadata(
    UUID id,
    UUID resourceId,
    String resourceType,
    LocalDate lastActionDate,
    String lastActionType,
    String fieldName,
    String previousValue,
    String replacementValue,
    String updatedBy) {}
