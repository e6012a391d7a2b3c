package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place, or telephone and internet; HSDS 3.0 location. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsLocation")
public record HsdsLocation(
    UUID id,
    String locationType,
    String name,
    String description,
    String externalIdentifier,
    String externalIdentifierType,
    List<HsdsAddress> addresses) {}
