package be.nabij.referral.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is held about the person of a referral.
 *
 * @param reference what people call the referral
 * @param madeBy user name of who made it
 */
record Export(UUID referral, String reference, Instant madeAt, String madeBy, List<Part> parts) {

  /**
   * What one service holds of one kind.
   *
   * @param kind code, such as {@code timeline}
   * @param name the same in Dutch
   */
  record Part(
      String service, String kind, String name, @Schema(type = SchemaType.OBJECT) Object data) {}
}
