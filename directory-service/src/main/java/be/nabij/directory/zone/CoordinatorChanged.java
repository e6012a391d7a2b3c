package be.nabij.directory.zone;

/**
 * Another service or team coordinates a primary care zone; fired in the transaction of the change.
 */
public record CoordinatorChanged(String zone) {}
