/** What a generated client calls: HTTP, JSON, errors, retry, paging. */
module dev.callsheet.runtime {
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires static tools.jackson.databind;
    requires tools.jackson.core;
    requires transitive java.net.http;

    exports dev.callsheet.runtime;
    exports dev.callsheet.runtime.auth;
    exports dev.callsheet.runtime.client;
    exports dev.callsheet.runtime.endpoint;
    exports dev.callsheet.runtime.http;
    exports dev.callsheet.runtime.json;
    exports dev.callsheet.runtime.options;
    exports dev.callsheet.runtime.socket;
}
