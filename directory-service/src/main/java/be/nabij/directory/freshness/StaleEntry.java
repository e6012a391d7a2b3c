package be.nabij.directory.freshness;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the directory that nobody has compared with its source for too long.
 *
 * @param municipalities NIS codes; none when it is for a larger area
 */
public record StaleEntry(
    EntryRef entry, String name, List<String> municipalities, LocalDate verifiedAt) {}
