package be.nabij.directory.organisation;

/** Whom to reach; title and email may be null. */
public record Contact(String name, String title, String email) {}
