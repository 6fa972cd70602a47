/** What a Slack client is used for: programs as a user would write them, each with a test. */
package dev.callsheet.slack.programs;
