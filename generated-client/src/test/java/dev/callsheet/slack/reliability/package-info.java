/** What the client promises when Slack, the network or the caller misbehaves. */
package dev.callsheet.slack.reliability;
