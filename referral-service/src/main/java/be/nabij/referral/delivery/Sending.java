package be.nabij.referral.delivery;

import be.nabij.referral.contactpoint.Channel;
import be.nabij.referral.webhook.CallFailed;
import be.nabij.referral.webhook.WebhookCalls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends one delivery over its channel; no transaction is open meanwhile. */
@ApplicationScoped
class Sending {
  static final String TYPE = "be.nabij.referral.news.v1";
  private static final int GONE = 410;

  private final Mailing mailing;
  private final WebhookCalls webhooks;
  private final OwnTopics topics;
  private final ObjectMapper mapper;
  private final String publicUrl;

  Sending(
      Mailing mailing,
      WebhookCalls webhooks,
      OwnTopics topics,
      ObjectMapper mapper,
      @ConfigProperty(name = "nabij.public-url") String publicUrl) {
    this.mailing = mailing;
    this.webhooks = webhooks;
    this.topics = topics;
    this.mapper = mapper;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** What is sent, as it stood when the attempt began. */
  record Job(
      UUID id,
      int attempt,
      String lane,
      Channel.Kind channel,
      String recipient,
      String municipality,
      UUID referralId,
      Notice notice,
      Instant happenedAt) {
    static Job of(Delivery delivery, String link) {
      return new Job(
          delivery.id(),
          delivery.attempts(),
          delivery.lane(),
          delivery.channel(),
          delivery.recipient(),
          delivery.municipality(),
          delivery.referralId(),
          new Notice(
              delivery.news(),
              delivery.reference(),
              delivery.referralId(),
              delivery.municipality(),
              link),
          delivery.happenedAt());
    }
  }

  /** All that anybody is told; the data of the event {@link #TYPE}. */
  record Notice(News news, String reference, UUID referralId, String municipality, String link) {}

  /**
   * What came of an attempt.
   *
   * @param answer a status or a code
   */
  record Result(boolean taken, boolean gone, String answer) {
    static Result taken(String answer) {
      return new Result(true, false, answer);
    }

    static Result notTaken(String answer) {
      return new Result(false, false, answer);
    }
  }

  Job job(Delivery delivery) {
    return Job.of(delivery, publicUrl + "/inbox/" + delivery.referralId());
  }

  Result send(Job job) {
    return switch (job.channel()) {
      case EMAIL -> mail(job);
      case WEBHOOK -> call(job);
      case KAFKA ->
          topics.exists(job.recipient()) ? Result.taken("published") : Result.notTaken("no-topic");
      case INBOX -> Result.taken("in-the-inbox");
    };
  }

  private Result mail(Job job) {
    Notice notice = job.notice();
    String subject = Texts.subject(notice.news().code(), notice.reference()).render().strip();
    mailing.send(
        Mail.withHtml(
                job.recipient(),
                subject,
                Html.news(notice.news().code(), notice.reference(), notice.link()).render())
            .setText(Texts.news(notice.news().code(), notice.reference(), notice.link()).render()));
    return Result.taken("accepted");
  }

  private Result call(Job job) {
    try {
      int status =
          webhooks.call(job.municipality(), job.recipient(), job.id().toString(), body(job));
      boolean taken = status >= 200 && status < 300;
      return new Result(taken, status == GONE, String.valueOf(status));
    } catch (CallFailed e) {
      return Result.notTaken(e.code());
    }
  }

  private String body(Job job) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", TYPE);
    body.put("timestamp", job.happenedAt());
    body.put("data", job.notice());
    try {
      return mapper.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A webhook's body could not be written", e);
    }
  }

  @CheckedTemplate(basePath = "delivery/text")
  static final class Texts {
    static native TemplateInstance subject(String news, String reference);

    static native TemplateInstance news(String news, String reference, String link);

    private Texts() {}
  }

  @CheckedTemplate(basePath = "delivery/html")
  static final class Html {
    static native TemplateInstance news(String news, String reference, String link);

    private Html() {}
  }
}
