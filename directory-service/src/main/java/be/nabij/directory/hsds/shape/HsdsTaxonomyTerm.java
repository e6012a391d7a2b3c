package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term of a taxonomy; HSDS 3.0 taxonomy_term. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsTaxonomyTerm")
public record HsdsTaxonomyTerm(
    UUID id,
    String code,
    String name,
    String description,
    String taxonomy,
    HsdsTaxonomy taxonomyDetail,
    String language,
    UUID taxonomyId) {}
