/** Lists what users of a module can name, so that every change of it shows up as the change of a text file. */
package dev.callsheet.language.api;
