package be.nabij.directory.eligibility;

import java.math.BigDecimal;

/**
 * What a service costs.
 *
 * @param option in Dutch
 * @param amount in euro, 0 for free; null when the source does not tell
 * @param per what the amount is for, such as a session, or null
 * @param sessions how many one gets, or null
 * @param increasedReimbursement only for those with (true) or without (false) it; null for all
 * @param rule the rule of the domain that says so, or null
 */
public record Cost(
    String option,
    BigDecimal amount,
    String per,
    Integer sessions,
    Boolean increasedReimbursement,
    String rule) {

  boolean free() {
    return amount != null && amount.signum() == 0;
  }
}
