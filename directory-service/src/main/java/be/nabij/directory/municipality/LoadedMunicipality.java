package be.nabij.directory.municipality;

/** A municipality, and whether the reference data just changed it. */
public record LoadedMunicipality(Municipality municipality, boolean changed) {}
