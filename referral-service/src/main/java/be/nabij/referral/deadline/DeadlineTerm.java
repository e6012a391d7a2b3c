package be.nabij.referral.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Within how many working days a contact point takes up a referral and tries to call. */
@Entity
@Table(name = "deadline_term")
public class DeadlineTerm {
  @Id private String municipality;

  @Column(name = "accept_within")
  private int acceptWithin;

  @Column(name = "first_contact_within")
  private int firstContactWithin;

  private long revision;

  protected DeadlineTerm() {}

  /** What counts in a municipality until its coordinator says otherwise. */
  DeadlineTerm(String municipality, int acceptWithin, int firstContactWithin) {
    this.municipality = municipality;
    this.acceptWithin = acceptWithin;
    this.firstContactWithin = firstContactWithin;
  }

  /** Counts for what begins from now on. */
  void set(int newAcceptWithin, int newFirstContactWithin) {
    acceptWithin = newAcceptWithin;
    firstContactWithin = newFirstContactWithin;
    revision++;
  }

  String municipality() {
    return municipality;
  }

  int acceptWithin() {
    return acceptWithin;
  }

  int firstContactWithin() {
    return firstContactWithin;
  }

  long revision() {
    return revision;
  }
}
