package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term that classifies something; HSDS 3.0 attribute. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsAttribute")
public record HsdsAttribute(
    UUID id,
    UUID linkId,
    UUID taxonomyTermId,
    String linkType,
    String linkEntity,
    HsdsTaxonomyTerm taxonomyTerm) {}
