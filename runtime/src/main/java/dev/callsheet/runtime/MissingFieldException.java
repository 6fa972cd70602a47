package dev.callsheet.runtime;

/**
 * What was received lacks a field that the API promises. The accessor of the field throws it, and the call has succeeded: do not
 * repeat a write because of it. Beside each such accessor is a method that asks first, such as {@code hasUser()} for {@code user()}.
 * The response's {@code problems()} list the field too. A model that a program built has only what the program set.
 */
public final class MissingFieldException extends CallException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Builds the exception. Generated accessors do; public so that tests can.
     *
     * @param owner the method whose response lacks the field, such as {@code users.info}, or the model, such as {@code User}
     * @param path the field, as a path of JSON keys below its owner
     * @param asking the method that asks whether the field is there, such as {@code hasUser}
     */
    public MissingFieldException(String owner, String path, String asking) {
        this(owner, path, "though the API promises it", asking);
    }

    private MissingFieldException(String owner, String path, String why, String asking) {
        super(owner, "has no `" + path + "`, " + why + ". Ask first with " + asking + "().", null);
        this.path = path;
    }

    /**
     * Returns the exception for a model that was not received: its builder did not set the field.
     *
     * @param model the model, such as {@code User}
     * @param path the field, as a path of JSON keys below the model
     * @param asking the method that asks whether the field is there, such as {@code hasUser}
     */
    public static MissingFieldException notSet(String model, String path, String asking) {
        return new MissingFieldException(model, path, "because its builder did not set it", asking);
    }

    /** Returns the field, as a path of JSON keys below {@link #method}. */
    public String path() {
        return path;
    }
}
