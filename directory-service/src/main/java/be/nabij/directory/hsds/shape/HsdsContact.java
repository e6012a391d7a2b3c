package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to reach; HSDS 3.0 contact. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsContact")
public record HsdsContact(
    UUID id, UUID serviceId, UUID organizationId, String name, String title, String email) {}
