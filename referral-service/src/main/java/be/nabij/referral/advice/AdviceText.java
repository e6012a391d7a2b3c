package be.nabij.referral.advice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The words of an advice rule.
 *
 * @param rule its id, such as {@code DR-31}
 * @param whatToDo what helps
 * @param doNot what to avoid, null when there is nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AdviceText(
    String rule, @JsonProperty("do") String whatToDo, String doNot, String source) {}
