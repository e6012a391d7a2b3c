package be.nabij.referral.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * The topics of contact points. A topic is there before anything goes to the outbox for it: the
 * outbox is one line, and would wait for a topic that is not.
 */
@ApplicationScoped
class OwnTopics {
  private static final Logger LOG = Logger.getLogger(OwnTopics.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Map<String, Object> kafkaConfiguration;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private Admin admin;

  OwnTopics(@Identifier("default-kafka-broker") Map<String, Object> kafkaConfiguration) {
    this.kafkaConfiguration = kafkaConfiguration;
  }

  /**
   * Makes the topic, with the broker's own settings, when it is not there; false when it may not.
   */
  boolean exists(String topic) {
    if (known.contains(topic)) {
      return true;
    }
    try {
      NewTopic wanted = new NewTopic(topic, Optional.empty(), Optional.empty());
      admin()
          .createTopics(List.of(wanted))
          .all()
          .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return known.add(topic);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        known.add(topic);
        return true;
      }
      LOG.warnf("Topic %s could not be made: %s", topic, e.getCause().getClass().getName());
      return false;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(kafkaConfiguration);
    }
    return admin;
  }

  synchronized void stop(@Observes ShutdownEvent event) {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
