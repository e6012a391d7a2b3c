package be.nabij.directory.eligibility;

import java.util.List;

/**
 * On what terms a service is offered.
 *
 * @param areas only for who lives in one of these; empty when there is no such condition
 * @param languages ISO 639-1; empty when not known
 * @param costs empty when not known
 */
public record Terms(
    List<Area> areas,
    Anonymity anonymous,
    List<String> languages,
    Eligibility eligibility,
    List<Cost> costs) {}
