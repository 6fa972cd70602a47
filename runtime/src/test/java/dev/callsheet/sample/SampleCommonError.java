package dev.callsheet.sample;

import dev.callsheet.runtime.ErrorCode;

public enum SampleCommonError implements ErrorCode {
    NOT_AUTHED("not_authed", "No token was sent."),
    MISSING_SCOPE("missing_scope", "The token lacks a scope.");

    private final String code;
    private final String summary;

    SampleCommonError(String code, String summary) {
        this.code = code;
        this.summary = summary;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String summary() {
        return summary;
    }
}
