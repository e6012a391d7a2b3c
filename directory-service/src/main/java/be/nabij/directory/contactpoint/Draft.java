package be.nabij.directory.contactpoint;

import java.time.Instant;

/**
 * What an editor prepares before it is published.
 *
 * @param basedOn the revision that was published when it was begun
 * @param by user name of who saved it last
 */
record Draft(ContactPointEdit edit, long basedOn, String by, Instant savedAt) {}
