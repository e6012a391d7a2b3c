package be.nabij.directory.hsds.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A street address; HSDS 3.0 address. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsAddress")
public record HsdsAddress(
    UUID id,
    UUID locationId,
    @JsonProperty("address_1") String address1,
    String city,
    String stateProvince,
    String postalCode,
    String country,
    String addressType) {}
