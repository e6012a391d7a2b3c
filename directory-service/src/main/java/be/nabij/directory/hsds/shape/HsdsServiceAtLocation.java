package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service at one of its locations; HSDS 3.0 service_at_location. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsServiceAtLocation")
public record HsdsServiceAtLocation(
    UUID id,
    UUID serviceId,
    UUID locationId,
    String description,
    HsdsLocation location,
    HsdsService service) {}
