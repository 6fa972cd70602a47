/** Programs that show the client at work; the build compiles and runs them. */
package dev.callsheet.slack.examples;
