/**
 * Java source as a tree, and the text of it: types, members and code, with imports as they are needed. It is the part of JavaPoet's API that a
 * generator uses that knows its names to be valid; it writes a file in a fraction of the time, because code is parsed when it is made, no line
 * is split again, and imports are collected without making the text.
 */
@NullMarked
package dev.callsheet.generator.source;

import org.jspecify.annotations.NullMarked;
