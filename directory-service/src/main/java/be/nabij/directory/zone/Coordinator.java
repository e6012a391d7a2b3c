package be.nabij.directory.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The service or team that coordinates care in a primary care zone; a phone number or an e-mail
 * address is there.
 *
 * @param phone E.164, or null
 * @param email or null
 */
@Embeddable
@Schema(name = "ZoneCoordinator")
public record Coordinator(
    @Column(name = "coordinator_name") @Schema(required = true) String name,
    @Column(name = "coordinator_phone") @Schema(description = "E.164") String phone,
    @Column(name = "coordinator_email") String email) {}
