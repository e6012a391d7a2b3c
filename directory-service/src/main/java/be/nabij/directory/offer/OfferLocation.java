package be.nabij.directory.offer;

import be.nabij.directory.location.Location;
import be.nabij.directory.organisation.StableId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A service at one of its locations. */
@Entity
@Table(name = "offer_location")
public class OfferLocation {
  @Id private UUID id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "offer")
  private Offer offer;

  @ManyToOne(optional = false)
  @JoinColumn(name = "location")
  private Location location;

  /** Only the database reads it, to put the locations in order. */
  @SuppressWarnings("UnusedVariable")
  private int position;

  protected OfferLocation() {}

  OfferLocation(Offer offer, Location location, int position) {
    this.id = StableId.of("service-at-location", offer.slug(), location.slug());
    this.offer = offer;
    this.location = location;
    this.position = position;
  }

  void move(int newPosition) {
    position = newPosition;
  }

  public UUID id() {
    return id;
  }

  public Offer offer() {
    return offer;
  }

  public Location location() {
    return location;
  }
}
