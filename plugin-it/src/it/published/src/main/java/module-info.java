module com.example.published {
    requires dev.callsheet.generator;
    requires dev.callsheet.language;
    requires dev.callsheet.openapi;
    requires dev.callsheet.runtime;
    requires dev.callsheet.slack;
    requires dev.callsheet.slack.spec;
    requires dev.callsheet.testkit;
}
