package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.model.PagingEnd;
import dev.callsheet.language.model.PagingKind;
import org.jspecify.annotations.Nullable;

/** Describes how a page leads to the next. */
final class PagingDescription implements PagingKind.Cases<JsonObjectBuilder> {
    @Override
    public JsonObjectBuilder cursor(PagingKind.Cursor cursor) {
        return end(new JsonObjectBuilder().put("cursor", cursor.cursor()).put("next", cursor.next()), cursor.end());
    }

    @Override
    public JsonObjectBuilder page(PagingKind.Page page) {
        JsonObjectBuilder object = new JsonObjectBuilder()
                .put("page", page.page())
                .put("first", page.first().word());
        return end(object, page.end());
    }

    @Override
    public JsonObjectBuilder offset(PagingKind.Offset offset) {
        return end(new JsonObjectBuilder().put("offset", offset.offset()), offset.end());
    }

    @Override
    public JsonObjectBuilder nextUrl(PagingKind.NextUrl nextUrl) {
        return new JsonObjectBuilder().put("nextUrl", nextUrl.nextUrl());
    }

    @Override
    public JsonObjectBuilder link(PagingKind.Link link) {
        return new JsonObjectBuilder().put("link", link.relation());
    }

    @Override
    public JsonObjectBuilder lastItem(PagingKind.LastItem lastItem) {
        return end(new JsonObjectBuilder().put("after", lastItem.after()).put("id", lastItem.id()), lastItem.end());
    }

    private static JsonObjectBuilder end(JsonObjectBuilder object, @Nullable PagingEnd end) {
        return end == null ? object : object.put(end.kind().key(), end.path());
    }
}
