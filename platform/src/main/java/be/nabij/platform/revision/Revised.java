package be.nabij.platform.revision;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer that somebody may change and send back, if nobody did so meanwhile. */
public interface Revised {
  long revision();

  /** The revision as an entity tag, to send back as {@code If-Match}. */
  default String entityTag() {
    return ExpectedRevision.entityTag(revision());
  }

  /** The answer with its entity tag. */
  static <T extends Revised> RestResponse<T> tagged(T answer) {
    return RestResponse.ResponseBuilder.ok(answer)
        .header(HttpHeaders.ETAG, answer.entityTag())
        .build();
  }
}
