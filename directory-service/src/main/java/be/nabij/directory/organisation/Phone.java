package be.nabij.directory.organisation;

/**
 * @param number E.164, or a short national number such as 112
 * @param description what it is for, or null
 */
public record Phone(String number, String description) {}
