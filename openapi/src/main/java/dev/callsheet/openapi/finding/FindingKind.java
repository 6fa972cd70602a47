package dev.callsheet.openapi.finding;

/** The kinds of findings of an import. */
public enum FindingKind {
    /** Something of the document is carried in another form. */
    APPROXIMATED,
    /** Something of the document is not carried. */
    LEFT_OUT,
    /** The document has a fault, which was mended. */
    FAULT,
    /** Two names were the same, or a name was not possible in Java. */
    NAMED,
    /** The document does not say it, but it is certain: paging. */
    RECOGNISED;

    /** Returns the word for it in reports: {@code leftOut}. */
    public String word() {
        return switch (this) {
            case APPROXIMATED -> "approximated";
            case LEFT_OUT -> "leftOut";
            case FAULT -> "fault";
            case NAMED -> "named";
            case RECOGNISED -> "recognised";
        };
    }
}
