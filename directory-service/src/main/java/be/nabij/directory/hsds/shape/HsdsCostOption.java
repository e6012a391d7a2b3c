package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price; HSDS 3.0 cost_option. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsCostOption")
public record HsdsCostOption(
    UUID id,
    UUID serviceId,
    String option,
    String currency,
    BigDecimal amount,
    String amountDescription) {}
