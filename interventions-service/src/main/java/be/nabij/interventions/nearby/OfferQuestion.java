package be.nabij.interventions.nearby;

import java.util.List;

/**
 * What the directory is asked; it keeps nothing of it.
 *
 * @param types codes of its taxonomy offer-type
 */
public record OfferQuestion(
    String municipality, String postalCode, Integer age, String language, List<String> types) {}
