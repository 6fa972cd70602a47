package dev.callsheet.openapi.write;

/**
 * Lines of a file that stay together.
 *
 * @param section the key of the file that they are under; empty if they are under none
 * @param spaced whether a blank line is before the next of the section
 */
record Piece(String section, String text, boolean spaced) {
    static Piece setting(String text) {
        return new Piece("", text, false);
    }
}
