package com.example

import dev.callsheet.slack.Slack
import dev.callsheet.slack.users.UsersSetPresenceRequest.Presence

fun main() {
    val slack = Slack.create(System.getenv("SLACK_TOKEN"))
    hello(slack)
}

fun hello(slack: Slack) {
    val user = slack.users().info("U0123ABCD").execute().user()
    println("Hello, ${user.realName() ?: user.id()}!")
    slack.users().setPresence(Presence.AWAY).execute()
    for (each in slack.users().list { it.limit(200) }.items()) {
        println(each.name())
    }
}
