package dev.callsheet.runtime;

/** The error codes of a method that has no codes of its own. */
public enum NoOwnErrors implements ErrorCode {
    ;

    @Override
    public String code() {
        return name();
    }

    @Override
    public String summary() {
        return "";
    }
}
