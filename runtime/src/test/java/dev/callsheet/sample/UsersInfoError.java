package dev.callsheet.sample;

import dev.callsheet.runtime.ErrorCode;

public enum UsersInfoError implements ErrorCode {
    USER_NOT_FOUND("user_not_found", "There is no such person.");

    private final String code;
    private final String summary;

    UsersInfoError(String code, String summary) {
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
