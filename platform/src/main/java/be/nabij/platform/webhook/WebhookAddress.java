package be.nabij.platform.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses a webhook may have: on the internet, so that nobody makes Nabij call into its own
 * network. A name is not looked up here, because what it stands for may change: whoever calls it
 * asks {@link #allows} of the very address that it connects to.
 *
 * @param privateAllowed whether addresses of the own network will do, and plain http to them; for a
 *     local stack
 */
public record WebhookAddress(boolean privateAllowed) {

  /** What is wrong with an address, or none. */
  public Optional<String> fault(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      return Optional.of("An https address is expected.");
    }
    if (url.getHost() == null || url.getScheme() == null) {
      return Optional.of("An https address is expected.");
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return Optional.of("An address without user name, password or fragment is expected.");
    }
    boolean isPrivate = isPrivate(url.getHost().toLowerCase(Locale.ROOT));
    if (isPrivate && !privateAllowed) {
      return Optional.of("An address on the internet is expected.");
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https") || (scheme.equals("http") && isPrivate);
    return secure ? Optional.empty() : Optional.of("An https address is expected.");
  }

  /** Whether a call may go to this address, found for the name. */
  public boolean allows(InetAddress address) {
    return privateAllowed || !isPrivate(address);
  }

  private static boolean isPrivate(String host) {
    return address(host)
        .map(WebhookAddress::isPrivate)
        .orElseGet(
            () ->
                !host.contains(".")
                    || host.endsWith(".")
                    || host.matches(".*\\.(localhost|local|internal|intranet|home|lan|arpa)"));
  }

  /** Also in the ways of writing that programs understand: 2130706433, 0x7f000001, [::1]. */
  private static Optional<InetAddress> address(String host) {
    try {
      return Optional.of(
          host.startsWith("[") ? InetAddress.ofLiteral(host) : Inet4Address.ofPosixLiteral(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean reserved =
        bytes.length == 4
            // "This" network, shared address space (RFC 6598), benchmarks (RFC 2544), protocol
            // assignments (RFC 6890) and from 240.0.0.0 (RFC 1112).
            ? first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 198 && (second & 0xfe) == 18)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || first >= 240
            // Outside 2000::/3 nothing is handed out as an address on the internet (RFC 4291);
            // 6to4 and Teredo carry an IPv4 address, which may be any.
            : (first & 0xe0) != 0x20
                || (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    return reserved
        || address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress();
  }
}
