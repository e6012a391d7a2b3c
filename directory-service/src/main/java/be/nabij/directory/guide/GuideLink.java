package be.nabij.directory.guide;

/** A guide by its name. */
public record GuideLink(String name, String address) {}
