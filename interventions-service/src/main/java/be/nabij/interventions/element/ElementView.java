package be.nabij.interventions.element;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Element")
record ElementView(
    @Schema(required = true, examples = "mindfulness") String id,
    @Schema(required = true, description = "As published") String title,
    @Schema(required = true, description = "Other published names") List<String> alsoKnownAs,
    @Schema(required = true, description = "In plain Dutch words") String meaning,
    @Schema(required = true, description = "As the toolkit in `source` has it") Evidence evidence,
    @Schema(
            required = true,
            description = "What each source says of the evidence, also where they differ")
        List<EvidenceReading> readings,
    @Schema(required = true, description = "Where it is published") String source,
    @Schema(description = "The research that this source cites") String basedOn) {

  static ElementView of(Element element) {
    return new ElementView(
        element.id(),
        element.title(),
        element.alsoKnownAs(),
        element.meaning(),
        element.evidence(),
        element.readings(),
        element.source(),
        element.basedOn().orElse(null));
  }
}
