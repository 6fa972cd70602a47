package dev.callsheet.openapi.paging;

import java.util.Locale;
import java.util.Set;

/** The names that APIs have for what leads from page to page, in lowercase, without what separates words. */
final class Words {
    static final Set<String> CURSORS = Set.of(
            "cursor",
            "pagecursor",
            "startcursor",
            "nextcursor",
            "pagetoken",
            "nexttoken",
            "nextpagetoken",
            "continuationtoken",
            "continuation",
            "marker",
            "nextmarker",
            "pagemarker",
            "startingtoken",
            "offset",
            "pageafter",
            "aftercursor",
            "after");
    static final Set<String> PAGES = Set.of("page", "pagenumber", "pageno", "pagenum", "pageindex");
    static final Set<String> OFFSETS = Set.of("offset", "skip", "pageoffset");
    static final Set<String> LIMITS = Set.of(
            "limit",
            "pagelimit",
            "pagesize",
            "perpage",
            "resultsperpage",
            "itemsperpage",
            "maxresults",
            "maxitems",
            "maxpagesize",
            "size",
            "count",
            "top",
            "take");
    static final Set<String> TOTALS = Set.of(
            "total",
            "totalcount",
            "totalitems",
            "totalitemcount",
            "totalresults",
            "totalrecords",
            "totalelements",
            "itemcount");
    static final Set<String> PAGE_COUNTS =
            Set.of("pagecount", "totalpages", "totalpagecount", "numpages", "numberofpages", "lastpage");
    static final Set<String> ITEMS = Set.of(
            "data",
            "items",
            "results",
            "result",
            "entries",
            "records",
            "values",
            "value",
            "content",
            "elements",
            "list");
    static final Set<String> ADDRESSES = Set.of(
            "nextpageurl",
            "nextpageuri",
            "nexturl",
            "nexturi",
            "nextlink",
            "odatanextlink",
            "nextpagelink",
            "nexthref");
    static final Set<String> AROUND = Set.of(
            "links", "pagination", "paging", "meta", "metadata", "pageinfo", "page", "cursors", "responsemetadata");

    private Words() {}

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
