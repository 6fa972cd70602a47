package dev.callsheet.benchmarks.json;

import com.google.gson.Gson;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Encodes a message of ten blocks. */
@State(Scope.Benchmark)
public class PostMessage {
    private static final byte[] RESPONSE =
            "{\"ok\":true,\"channel\":\"C012AB3CD\",\"ts\":\"1503435956.000247\",\"message\":{\"type\":\"message\",\"text\":\"Report\"}}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final List<Block> ours = Message.ours();
    private final List<LayoutBlock> theirs = Message.theirs();
    private final List<Message.Part> parts = Message.PARTS;
    private final Slack slack = Clients.callsheet(RESPONSE);
    private final MethodsClient sdk = Clients.sdk(RESPONSE);

    /** Creates the messages and the clients. */
    public PostMessage() {}

    /** Our writer. */
    @Benchmark
    public byte[] callsheetWriter() {
        return new JsonOutput().value(ours).toBytes();
    }

    /** A whole call with our client. */
    @Benchmark
    public Object callsheetCall() {
        return slack.chat()
                .postMessage("C012AB3CD", request -> request.text("Report").blocks(ours))
                .execute();
    }

    /** What the SDK does with blocks. */
    @Benchmark
    public Object sdkEncode() {
        return GSON.toJson(theirs);
    }

    /** A whole call with the SDK. */
    @Benchmark
    public Object sdkCall() throws Exception {
        return sdk.chatPostMessage(
                request -> request.channel("C012AB3CD").text("Report").blocks(theirs));
    }

    /** Written by hand with Jackson's generator. */
    @Benchmark
    public byte[] handWritten() {
        return HandWrittenWriter.write(parts);
    }
}
