package be.nabij.referral.referral;

import be.nabij.referral.transition.Step.BridgePerson;
import be.nabij.referral.transition.Step.IntroductionWish;
import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** A person brought to something or somebody, with or without a bridge person. */
@Entity
public class Introduction {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "referral_id")
  private Referral referral;

  private int number;
  private UUID offer;
  private String intervention;
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "bridge_person")
  private BridgePerson bridgePerson;

  @Column(name = "on_day")
  private LocalDate on;

  private String outcome;

  protected Introduction() {}

  Introduction(Referral referral, int number, IntroductionWish wish) {
    this.id = Generators.timeBasedEpochGenerator().generate();
    this.referral = referral;
    this.number = number;
    this.offer = wish.offer();
    this.intervention = wish.intervention();
    this.name = wish.name().strip();
    this.bridgePerson = wish.bridgePerson();
    this.on = wish.on();
  }

  /** How it went; the newest word stands. */
  void review(String newOutcome) {
    outcome = newOutcome;
  }

  /** What somebody typed goes with the contact details. */
  void forgetName() {
    name = null;
  }

  /** Counts the introductions of one referral, from 1. */
  public int number() {
    return number;
  }

  /** Id of a service in the directory, null when it does not stand there. */
  public UUID offer() {
    return offer;
  }

  /** Id in the catalogue, null when it does not stand there. */
  public String intervention() {
    return intervention;
  }

  /** What it is called, null once the contact details are erased. */
  public String name() {
    return name;
  }

  public BridgePerson bridgePerson() {
    return bridgePerson;
  }

  public LocalDate on() {
    return on;
  }

  /** Code of how it went, null while nobody told. */
  public String outcome() {
    return outcome;
  }
}
