package be.nabij.platform.revision;

import java.time.Instant;
import java.util.List;

/**
 * One change of something that people edit.
 *
 * @param revision the revision that it made
 * @param action what was done, such as {@code change} or {@code retire}
 * @param by user name or client id of who did it
 * @param changes the fields that differ from before; none when only the state changed
 */
public record RecordedChange(
    long revision, String action, String by, Instant at, List<FieldChange> changes) {}
