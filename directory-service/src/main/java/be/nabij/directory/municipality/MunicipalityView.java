package be.nabij.directory.municipality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Municipality")
record MunicipalityView(
    @Schema(required = true, description = "Statbel's code", examples = "12021") String nisCode,
    @Schema(required = true, description = "Dutch name") String name,
    @Schema(description = "French name, where it is official or differs") String nameFr,
    @Schema(required = true) List<String> postalCodes,
    @Schema(description = "Dutch name; absent in the Brussels-Capital Region") String province,
    @Schema(required = true) String region,
    @Schema(
            required = true,
            description =
                "Eerstelijnszones, as divided since 1 January 2025; only Antwerpen has more than one")
        List<String> primaryCareZones) {

  static MunicipalityView of(Municipality municipality) {
    return new MunicipalityView(
        municipality.nisCode(),
        municipality.name(),
        municipality.nameFr().orElse(null),
        municipality.postalCodes(),
        municipality.province().orElse(null),
        municipality.region(),
        municipality.primaryCareZones());
  }
}
