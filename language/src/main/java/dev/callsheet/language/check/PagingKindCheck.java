package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingEnd;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import org.jspecify.annotations.Nullable;

/** What each kind of paging needs of its method. */
final class PagingKindCheck implements PagingKind.Cases<PagingFields> {
    private final ApiMethod method;
    private final Paging paging;
    private final PagingFields fields;

    PagingKindCheck(ApiMethod method, Paging paging, CheckedApi checked) {
        this.method = method;
        this.paging = paging;
        this.fields = new PagingFields(method, paging, checked);
    }

    void check() {
        if (paging.limit() != null) {
            fields.parameter(paging.limit(), "limit", ScalarKind.INTEGER, ScalarKind.LONG);
        }
        fields.items();
        paging.kind().match(this);
    }

    @Override
    public PagingFields cursor(PagingKind.Cursor cursor) {
        fields.parameter(cursor.cursor(), "cursor", ScalarKind.STRING);
        fields.field("next", cursor.next(), "the next cursor", ScalarKind.STRING);
        if (cursor.end() != null) {
            fields.flag(cursor.end().kind().key(), cursor.end().path());
        }
        return fields;
    }

    @Override
    public PagingFields page(PagingKind.Page page) {
        fields.parameter(page.page(), "page", ScalarKind.INTEGER, ScalarKind.LONG);
        if (page.end() == null || page.end().kind() == PagingEnd.Kind.TOTAL) {
            fields.needsItems("page");
        }
        return end(page.end());
    }

    @Override
    public PagingFields offset(PagingKind.Offset offset) {
        fields.parameter(offset.offset(), "offset", ScalarKind.INTEGER, ScalarKind.LONG);
        fields.needsItems("offset");
        return end(offset.end());
    }

    @Override
    public PagingFields nextUrl(PagingKind.NextUrl nextUrl) {
        fields.field("nextUrl", nextUrl.nextUrl(), "the next address", ScalarKind.STRING, ScalarKind.URI);
        return address("nextUrl");
    }

    @Override
    public PagingFields link(PagingKind.Link link) {
        return address("link");
    }

    @Override
    public PagingFields lastItem(PagingKind.LastItem lastItem) {
        fields.parameter(
                lastItem.after(), "after", ScalarKind.STRING, ScalarKind.UUID, ScalarKind.INTEGER, ScalarKind.LONG);
        fields.needsItems("after");
        fields.id(lastItem.id(), lastItem.after());
        return end(lastItem.end());
    }

    private PagingFields end(@Nullable PagingEnd end) {
        if (end != null) {
            String key = end.kind().key();
            switch (end.kind()) {
                case MORE -> fields.field(key, end.path(), "the flag for another page", ScalarKind.BOOLEAN);
                case TOTAL -> fields.field(key, end.path(), "the number of items", ScalarKind.INTEGER, ScalarKind.LONG);
                case PAGES -> fields.field(key, end.path(), "the number of pages", ScalarKind.INTEGER, ScalarKind.LONG);
            }
        }
        return fields;
    }

    private PagingFields address(String key) {
        if (method.verb() != HttpVerb.GET) {
            fields.report(
                    key,
                    "paging by " + quote(key) + " needs GET (was "
                            + method.verb().word() + ")",
                    "an address of a next page is requested with GET");
        }
        return fields;
    }
}
