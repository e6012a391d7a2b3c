package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language that is spoken; HSDS 3.0 language. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsLanguage")
public record HsdsLanguage(UUID id, UUID serviceId, String name, String code) {}
