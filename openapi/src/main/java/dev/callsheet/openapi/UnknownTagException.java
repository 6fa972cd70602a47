package dev.callsheet.openapi;

/** No operation of a document has a tag that methods are selected by. The message is for people, and names the tags that there are. */
public final class UnknownTagException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownTagException(String message) {
        super(message);
    }
}
