package be.nabij.directory.zone;

import be.nabij.directory.municipality.Municipality;
import be.nabij.platform.revision.Revised;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Zone")
record ZoneView(
    @Schema(required = true) String name,
    @Schema(required = true, description = "By name") List<Member> municipalities,
    @Schema(description = "Absent when not known") Coordinator coordinator,
    @JsonIgnore @Schema(hidden = true) long revision)
    implements Revised {

  static ZoneView of(Zone zone, List<Municipality> municipalities) {
    return new ZoneView(
        zone.name(),
        municipalities.stream().map(one -> new Member(one.nisCode(), one.name())).toList(),
        zone.coordinator().orElse(null),
        zone.revision());
  }

  @Schema(name = "ZoneMunicipality")
  record Member(@Schema(required = true) String nisCode, @Schema(required = true) String name) {}
}
