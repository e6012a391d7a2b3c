package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phone number; HSDS 3.0 phone. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsPhone")
public record HsdsPhone(
    UUID id, UUID serviceId, UUID organizationId, String number, String type, String description) {}
