package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When it is open; HSDS 3.0 schedule. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsSchedule")
public record HsdsSchedule(
    UUID id,
    UUID serviceId,
    String freq,
    String byday,
    String description,
    String opensAt,
    String closesAt) {}
