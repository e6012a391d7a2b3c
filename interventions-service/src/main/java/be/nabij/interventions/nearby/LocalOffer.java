package be.nabij.interventions.nearby;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service near the person, as the directory knows it; all of it is at the directory. */
@Schema(name = "LocalOffer")
@JsonIgnoreProperties(ignoreUnknown = true)
public record LocalOffer(
    @Schema(required = true, description = "The same id as in the directory") String id,
    @Schema(required = true) String name,
    @Schema(required = true, description = "Code of the directory's taxonomy offer-type")
        String type,
    String url,
    String email,
    @Schema(required = true) List<Phone> phones,
    @Schema(required = true, description = "How near, as the directory says") String nearness,
    @Schema(
            required = true,
            description = "`yes`, or `ask`: whether the person may use it depends on more")
        String verdict,
    @Schema(required = true, description = "The day it was last compared with its source")
        String verifiedAt) {

  @Schema(name = "LocalOfferPhone")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Phone(@Schema(required = true) @JsonProperty("number") String number) {}
}
