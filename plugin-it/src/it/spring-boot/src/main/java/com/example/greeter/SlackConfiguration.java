package com.example.greeter;

import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.Slack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SlackConfiguration {
    @Bean
    Slack slack(@Value("${slack.token}") String token, @Value("${slack.base-url:https://slack.com/api/}") String baseUrl) {
        return Slack.create(ClientOptions.builder().token(token).baseUrl(baseUrl).build());
    }
}
