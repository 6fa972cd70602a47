package com.example.greeter;

import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.User;
import org.springframework.stereotype.Component;

@Component
public class Greeter {
    private final Slack slack;

    Greeter(Slack slack) {
        this.slack = slack;
    }

    /** Greets a user in a channel and returns the text of the message. */
    public String greet(String channel, String userId) {
        User user = slack.users().info(userId).execute().user();
        String text = "Welcome, " + user.realName() + "!";
        slack.chat().postMessage(channel, message -> message.text(text)).execute();
        return text;
    }
}
