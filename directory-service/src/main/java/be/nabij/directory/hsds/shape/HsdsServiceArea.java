package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For who lives where; HSDS 3.0 service_area. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsServiceArea")
public record HsdsServiceArea(
    UUID id, UUID serviceId, String name, String extent, String extentType) {}
