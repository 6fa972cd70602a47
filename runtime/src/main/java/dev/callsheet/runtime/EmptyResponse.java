package dev.callsheet.runtime;

/** The answer of a method that tells nothing but that it worked. */
public record EmptyResponse() {}
