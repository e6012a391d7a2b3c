package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Terms of one kind; HSDS 3.0 taxonomy. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsTaxonomy")
public record HsdsTaxonomy(UUID id, String name, String description) {}
