package dev.callsheet.sample;

import dev.callsheet.runtime.endpoint.Values;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonWritable;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface Block extends JsonWritable {
    JsonReader<Block> READER = JsonReader.union("type", Block::variant, Unknown::new);

    private static @Nullable JsonReader<? extends Block> variant(String type) {
        return switch (type) {
            case "section" -> Section.READER;
            case "group" -> Group.READER;
            default -> null;
        };
    }

    record Section(@Nullable String text) implements Block {
        public static final JsonReader<Section> READER = JsonReader.object(Section::read, "text");

        private static Section read(JsonInput in) {
            String text = null;
            int field;
            while ((field = in.nextField()) != JsonInput.END) {
                switch (field) {
                    case 0 -> text = in.string();
                    default -> throw new AssertionError(field);
                }
            }
            return new Section(text);
        }

        @Override
        public void writeTo(JsonOutput out) {
            out.startObject();
            out.field("type", "section");
            out.field("text", text);
            out.endObject();
        }
    }

    record Group(List<Block> elements, @Nullable Json extra) implements Block {
        public static final JsonReader<Group> READER = JsonReader.object(Group::read, "elements", "extra");

        public Group {
            elements = Values.list(elements);
        }

        private static Group read(JsonInput in) {
            List<Block> elements = List.of();
            Json extra = null;
            int field;
            while ((field = in.nextField()) != JsonInput.END) {
                switch (field) {
                    case 0 -> elements = in.list(Block.READER);
                    case 1 -> extra = in.json();
                    default -> throw new AssertionError(field);
                }
            }
            return new Group(elements, extra);
        }

        @Override
        public void writeTo(JsonOutput out) {
            out.startObject();
            out.field("type", "group");
            out.field("elements", elements);
            out.field("extra", extra);
            out.endObject();
        }
    }

    record Unknown(Json json) implements Block {
        @Override
        public void writeTo(JsonOutput out) {
            out.json(json);
        }
    }
}
