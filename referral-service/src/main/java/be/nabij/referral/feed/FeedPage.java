package be.nabij.referral.feed;

import java.util.List;

/**
 * A piece of the sequence of a caller's events.
 *
 * @param items in order; empty when nothing happened since
 * @param next what to give as {@code after} the next time
 */
record FeedPage(List<FeedEntry> items, long next) {}
