package dev.callsheet.maven;

import java.nio.file.Path;

/**
 * The file of an OpenAPI document.
 *
 * @param shownAs the file as messages show it
 */
record DocumentFile(Path path, String shownAs) {}
