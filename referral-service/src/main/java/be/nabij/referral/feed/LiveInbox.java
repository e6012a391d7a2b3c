package be.nabij.referral.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What happens to referrals, as it happens, for who has the inbox open. Each replica follows the
 * feed in the database, so that what happened in another one arrives too, at most half a second
 * later.
 */
@ApplicationScoped
public class LiveInbox {
  private static final Logger LOG = Logger.getLogger(LiveInbox.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final int ROUND_SIZE = 500;

  /** Who cannot keep up is cut off, and comes back with the last position it saw. */
  private static final int LONGEST_QUEUE = 1000;

  private final Feed feed;
  private final Semaphore work = new Semaphore(0);
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private volatile boolean running = true;
  private volatile long seen;
  private Thread thread;

  LiveInbox(Feed feed) {
    this.feed = feed;
  }

  void start(@Observes StartupEvent event) {
    seen = feed.extent().last();
    thread = Thread.ofPlatform().name("live-inbox").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
    followers.forEach(follower -> follower.emitter.complete());
  }

  /** What happens from this call on in these municipalities (NIS codes), without end. */
  public Multi<FeedEntry> of(Set<String> municipalities) {
    return of(municipalities, null);
  }

  /**
   * What happened after a position, and then what happens, without end.
   *
   * @param after null for from now on
   */
  Multi<FeedEntry> of(Set<String> municipalities, Long after) {
    // Now, not when somebody subscribes: what happens in between belongs to it.
    long position = after == null ? seen : after;
    return Multi.createFrom()
        .<FeedEntry>emitter(
            emitter -> {
              Follower follower = new Follower(emitter, municipalities, position);
              followers.add(follower);
              emitter.onTermination(() -> followers.remove(follower));
              wake();
            },
            BackPressureStrategy.IGNORE)
        .onOverflow()
        .buffer(LONGEST_QUEUE);
  }

  /** The same with a comment every 20 seconds, which shows that the line is alive. */
  public static Multi<OutboundSseEvent> kept(Multi<OutboundSseEvent> events, Sse sse) {
    Multi<OutboundSseEvent> heartbeat =
        Multi.createFrom()
            .ticks()
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy().merging().streams(heartbeat, events);
  }

  /** Says that something new has committed. */
  void wake() {
    work.release();
  }

  private void run() {
    while (running) {
      try {
        round();
      } catch (RuntimeException e) {
        LOG.warnf("The feed waits: %s", e.getCause() == null ? e : e.getCause());
      }
      try {
        if (work.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void round() {
    while (feed.number()) {
      // more wait for a number
    }
    List<FeedEntry> fresh = feed.after(seen, ROUND_SIZE);
    while (!fresh.isEmpty()) {
      long before = seen;
      long now = fresh.getLast().position();
      for (Follower follower : followers) {
        if (follower.position >= before) {
          follower.tell(fresh, now);
        }
      }
      seen = now;
      fresh = feed.after(seen, ROUND_SIZE);
    }
    followers.stream().filter(follower -> follower.position < seen).forEach(this::catchUp);
  }

  /** For who came back with an older position; the others wait for at most a page of it. */
  private void catchUp(Follower follower) {
    List<FeedEntry> missed = feed.after(follower.position, follower.municipalities, ROUND_SIZE);
    boolean all = missed.size() < ROUND_SIZE;
    follower.tell(missed, all ? seen : missed.getLast().position());
    if (!all) {
      wake();
    }
  }

  /** Changed by the one thread only. */
  private static final class Follower {
    private final MultiEmitter<? super FeedEntry> emitter;
    private final Set<String> municipalities;
    private long position;

    Follower(MultiEmitter<? super FeedEntry> emitter, Set<String> municipalities, long position) {
      this.emitter = emitter;
      this.municipalities = Set.copyOf(municipalities);
      this.position = position;
    }

    void tell(List<FeedEntry> entries, long upTo) {
      entries.stream()
          .filter(entry -> entry.position() > position && entry.concerns(municipalities))
          .forEach(emitter::emit);
      position = Math.max(position, upTo);
    }
  }
}
