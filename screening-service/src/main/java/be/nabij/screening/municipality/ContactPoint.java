package be.nabij.screening.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who calls the people of a municipality, as the directory last told.
 *
 * @param kind such as {@code meldpunt}, {@code ocmw} or {@code caw}
 * @param email null when there is none
 * @param phone E.164
 * @param openingHours as OpenStreetMap writes them or in plain Dutch; null when not known
 * @param fallback whether it stands in for a contact point that is not known
 */
@Embeddable
public record ContactPoint(
    @Column(name = "contact_point_kind") String kind,
    @Column(name = "contact_point_name") String name,
    @Column(name = "contact_point_email") String email,
    @Column(name = "contact_point_phone") String phone,
    @Column(name = "contact_point_opening_hours") String openingHours,
    @Column(name = "contact_point_fallback") Boolean fallback) {}
