/** Tests of the client under load and failure. */
package dev.callsheet.slack.reliability;
