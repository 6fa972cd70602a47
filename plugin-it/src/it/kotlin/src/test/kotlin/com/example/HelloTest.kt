package com.example

import dev.callsheet.runtime.ErrorResponseException
import dev.callsheet.runtime.options.ClientOptions
import dev.callsheet.slack.Slack
import dev.callsheet.slack.users.UsersInfoError
import dev.callsheet.testkit.FakeApi
import dev.callsheet.testkit.junit.CallsheetExtension
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

class HelloTest {
    companion object {
        @JvmField
        @RegisterExtension
        val SLACK: CallsheetExtension = CallsheetExtension.fromClasspath("slack")
            .client(Slack::class.java) { url ->
                Slack.create(ClientOptions.builder().token("xoxb-test").baseUrl(url).build())
            }
    }

    @Test
    fun greetsAndListsUsers(slack: Slack, api: FakeApi) {
        hello(slack)

        api.assertCalled("users.setPresence").with("presence", "away")
        api.assertCalled("users.list").with("limit", "200")
        api.assertNoProblems()
    }

    @Test
    fun reportsUnknownUser(slack: Slack, api: FakeApi) {
        api.`when`("users.info").fail("user_not_found")

        val failure = assertThrows<ErrorResponseException> { hello(slack) }

        assertTrue(failure.`is`(UsersInfoError.USER_NOT_FOUND))
        api.assertNotCalled("users.setPresence")
    }
}
