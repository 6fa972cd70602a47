/** Measures what generated clients cost those who compile and load them. */
package dev.callsheet.language.output;
