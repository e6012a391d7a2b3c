package be.nabij.referral.webhook;

import be.nabij.platform.webhook.WebhookAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a webhook is called. A name may stand for another address a moment later, so it is looked
 * up once, the address is checked, and the call goes to that address.
 *
 * @param url what the contact point gave; its name stands in the call
 * @param address where the call goes
 */
record WebhookTarget(URI url, InetAddress address) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Looks up what a name stands for. */
  interface Names {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  /**
   * @param rule which addresses will do
   * @throws CallFailed when the address may not be called, or nobody knows the name
   */
  static WebhookTarget of(String text, WebhookAddress rule, Names names) throws CallFailed {
    if (rule.fault(text).isPresent()) {
      throw new CallFailed("address-not-allowed");
    }
    URI url = URI.create(text);
    InetAddress[] found;
    try {
      found = names.lookUp(url.getHost());
    } catch (UnknownHostException e) {
      throw new CallFailed("unknown-host");
    }
    // All of them: a name that also stands for an own address is no accident.
    if (found.length == 0 || !Arrays.stream(found).allMatch(rule::allows)) {
      throw new CallFailed("address-not-allowed");
    }
    return new WebhookTarget(url, found[0]);
  }

  boolean isSecure() {
    return url.getScheme().equalsIgnoreCase("https");
  }

  int port() {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return isSecure() ? HTTPS : HTTP;
  }

  /** As it stands in the first line of the call. */
  String pathAndQuery() {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }
}
