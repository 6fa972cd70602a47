package program;

import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;

/** 10. A program as a Java module, packed with jlink: prints who the token belongs to. */
public final class WhoAmI {
    public static void main(String[] args) {
        Slack slack = Slack.create(
                ClientOptions.builder().token(System.getenv("SLACK_TOKEN")).baseUrl(args[0]).build());
        System.out.println(slack.auth().test().execute().user());
    }
}
