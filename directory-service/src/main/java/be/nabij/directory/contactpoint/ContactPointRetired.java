package be.nabij.directory.contactpoint;

/**
 * The fallback stands in for a contact point from now on; fired in the transaction of the change.
 */
public record ContactPointRetired(String nisCode) {}
