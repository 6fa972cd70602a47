package dev.callsheet.slack.programs;

import static dev.callsheet.slack.BlockKit.context;
import static dev.callsheet.slack.BlockKit.header;
import static dev.callsheet.slack.BlockKit.section;

import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.Block;
import dev.callsheet.slack.model.User;
import java.util.ArrayList;
import java.util.List;

/** 1. Posts who is in a channel: all members by name, however many, in one message. */
final class Digest {
    private static final int NAMES_A_BLOCK = 50;

    private final Slack slack;

    Digest(Slack slack) {
        this.slack = slack;
    }

    /** Returns the timestamp of the message. */
    String post(String channel) {
        List<String> names = slack.conversations().members(channel, r -> r.limit(200)).stream()
                .map(id -> name(slack.users().info(id).execute().user()))
                .sorted()
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(header(names.size() + " members"));
        for (int from = 0; from < names.size(); from += NAMES_A_BLOCK) {
            List<String> some = names.subList(from, Math.min(from + NAMES_A_BLOCK, names.size()));
            blocks.add(section("• " + String.join("\n• ", some)));
        }
        blocks.add(context("Sent by the digest bot."));
        return slack.chat()
                .postMessage(channel, m -> m.text(names.size() + " members").blocks(blocks))
                .execute()
                .ts();
    }

    private static String name(User user) {
        return user.realName() != null ? user.realName() : user.id();
    }
}
