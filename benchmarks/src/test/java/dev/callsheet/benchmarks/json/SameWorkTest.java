package dev.callsheet.benchmarks.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.slack.users.UsersInfoResponse;
import dev.callsheet.slack.users.UsersListResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What JMH compares does the same: each way reads or writes the same values. */
final class SameWorkTest {
    @Test
    void everyWayReadsTheSameMembers() throws Exception {
        UsersList ways = new UsersList();
        MemberList byHand = (MemberList) ways.handWritten();
        List<Member> members = byHand.members();
        List<String> images =
                members.stream().map(member -> member.profile().image192()).toList();

        assertThat(members).hasSize(1000);
        assertThat(images).doesNotContainNull();
        assertThat(ways.jacksonDatabind()).isEqualTo(byHand);
        for (Object ours : List.of(ways.callsheetReader(), ways.callsheetCall())) {
            UsersListResponse response = (UsersListResponse) ours;
            assertThat(response.members().stream().map(user -> user.profile().image192()))
                    .isEqualTo(images);
            assertThat(response.cacheTs()).isEqualTo(byHand.cacheTs());
        }
        for (Object theirs : List.of(ways.sdkDecode(), ways.sdkCall())) {
            var response = (com.slack.api.methods.response.users.UsersListResponse) theirs;
            assertThat(response.getMembers().stream()
                            .map(user -> user.getProfile().getImage192()))
                    .isEqualTo(images);
        }
        assertThat((int) ways.tokenWalk()).isGreaterThan(80_000);
    }

    @Test
    void everyWayReadsTheSameUser() throws Exception {
        UsersInfo ways = new UsersInfo();
        MemberList byHand = (MemberList) ways.handWritten();
        String id = byHand.user().id();

        assertThat(id).startsWith("U0");
        assertThat(ways.jacksonDatabind()).isEqualTo(byHand);
        for (Object ours : List.of(ways.callsheetReader(), ways.callsheetCall())) {
            assertThat(((UsersInfoResponse) ours).user().id()).isEqualTo(id);
        }
        for (Object theirs : List.of(ways.sdkDecode(), ways.sdkCall())) {
            assertThat(((com.slack.api.methods.response.users.UsersInfoResponse) theirs)
                            .getUser()
                            .getId())
                    .isEqualTo(id);
        }
    }

    @Test
    void everyWayWritesTheSameBlocks() throws Exception {
        PostMessage ways = new PostMessage();
        JsonMapper mapper = JsonMapper.shared();
        byte[] byHand = ways.handWritten();

        assertThat(mapper.readTree(byHand)).hasSize(10);
        assertThat(mapper.readTree(ways.callsheetWriter())).isEqualTo(mapper.readTree(byHand));
        assertThat(mapper.readTree((String) ways.sdkEncode())).isEqualTo(mapper.readTree(byHand));
        assertThat(new String(byHand, StandardCharsets.UTF_8)).contains("checkout is slow");
        assertThat(((dev.callsheet.slack.chat.ChatPostMessageResponse) ways.callsheetCall()).ts())
                .isEqualTo(((com.slack.api.methods.response.chat.ChatPostMessageResponse) ways.sdkCall()).getTs());
    }
}
