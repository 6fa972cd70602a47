package com.example.greeter;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.slack.users.UsersInfoError;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class GreetingController {
    private final Greeter greeter;

    GreetingController(Greeter greeter) {
        this.greeter = greeter;
    }

    @PostMapping("/greetings")
    Greeting greet(@RequestParam String channel, @RequestParam String user) {
        try {
            return new Greeting(greeter.greet(channel, user));
        } catch (ErrorResponseException failure) {
            if (failure.is(UsersInfoError.USER_NOT_FOUND)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such user.", failure);
            }
            throw failure;
        }
    }

    record Greeting(String text) {}
}
