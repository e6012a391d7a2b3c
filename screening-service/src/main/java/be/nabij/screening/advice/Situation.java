package be.nabij.screening.advice;

import be.nabij.screening.score.Result;

/**
 * What the advice rules look at.
 *
 * @param duration {@code transient}, {@code situational} or {@code chronic}; null when not asked
 * @param acuteDanger whether someone is in danger now
 * @param referred whether the person agreed to be called by the contact point
 */
public record Situation(Result result, String duration, boolean acuteDanger, boolean referred) {}
