package dev.callsheet.runtime;

/** The response of a method that only reports success. */
public record EmptyResponse() {}
