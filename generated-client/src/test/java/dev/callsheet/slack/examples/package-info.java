/** Example programs, compiled and run by the build. */
package dev.callsheet.slack.examples;
