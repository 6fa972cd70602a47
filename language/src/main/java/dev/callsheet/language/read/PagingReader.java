package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.FirstPage;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingEnd;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads paging: the keys of the API, each of which a method may override. A method of another kind drops those of the API's. */
final class PagingReader {
    /** Keys for the end of a list, of which a paging has one: that of a method replaces another one of the API. */
    private static final Set<String> END_KEYS =
            Stream.of(PagingEnd.Kind.values()).map(PagingEnd.Kind::key).collect(Collectors.toUnmodifiableSet());

    private final Context context;
    private final Map<String, YamlScalar> defaults;
    private final List<PagingStyle> defaultStyles;

    /**
     * @param api {@code paging} of the API; null if it has none
     */
    PagingReader(Context context, @Nullable YamlNode api) {
        this.context = context;
        this.defaults = api == null ? Map.of() : read(api, api.position());
        this.defaultStyles = styles(defaults);
        reportSeveral(defaults, defaultStyles);
    }

    private Map<String, YamlScalar> read(YamlNode node, Position element) {
        Map<String, YamlScalar> found = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            ElementReader keys = new ElementReader(mapping, element, Element.PAGING, context);
            for (Key key : Element.PAGING.keys()) {
                boolean valid = key.form() != Form.WORD
                        || keys.word(key.name(), FirstPage.class).isPresent();
                if (valid) {
                    keys.scalar(key.name()).ifPresent(scalar -> found.put(key.name(), scalar));
                }
            }
        } else {
            NodeReader.wrongKind(node, "`paging`", "a mapping", context);
        }
        return found;
    }

    /** Returns the kinds that keys name: those that have a key which no other kind has. */
    private static List<PagingStyle> styles(Map<String, YamlScalar> keys) {
        return keys.keySet().stream()
                .map(PagingStyle::of)
                .filter(styles -> styles.size() == 1)
                .map(styles -> styles.get(0))
                .distinct()
                .toList();
    }

    /** Reports keys of several kinds side by side. Returns whether there were any. */
    private boolean reportSeveral(Map<String, YamlScalar> keys, List<PagingStyle> styles) {
        if (styles.size() < 2) {
            return false;
        }
        String first = anyKey(keys, styles.get(0));
        String second = anyKey(keys, styles.get(1));
        context.report(
                DiagnosticCode.BAD_PAGING,
                Objects.requireNonNull(keys.get(second)).position(),
                quote(first) + " and " + quote(second) + " are keys of different kinds of paging",
                "keep the keys of one kind");
        return true;
    }

    private static String anyKey(Map<String, YamlScalar> keys, PagingStyle style) {
        return keys.keySet().stream()
                .filter(key -> PagingStyle.of(key).equals(List.of(style)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param params names of the method's parameters
     */
    @Nullable
    Paging paging(YamlNode node, List<String> params) {
        if (!(node instanceof YamlMapping)) {
            NodeReader.wrongKind(node, "`paging`", "a mapping", context);
            return null;
        }
        Position position = node.position();
        Map<String, YamlScalar> own = read(node, position);
        List<PagingStyle> styles = styles(own);
        if (reportSeveral(own, styles) || (styles.isEmpty() && defaultStyles.size() > 1)) {
            return null;
        }
        PagingStyle style = Stream.concat(styles.stream(), defaultStyles.stream())
                .findFirst()
                .orElse(null);
        if (style == null) {
            context.report(
                    DiagnosticCode.MISSING_KEY,
                    position,
                    "`paging` does not say how a page leads to the next",
                    "add one of "
                            + Stream.of(PagingStyle.values())
                                    .map(each -> quote(each.key()))
                                    .collect(Collectors.joining(", ")));
            return null;
        }
        Keys keys = new Keys(style, own, position, params);
        PagingKind kind = keys.kind();
        return kind == null ? null : new Paging(kind, keys.text("items"), keys.limit(), position);
    }

    /** The keys of one method. */
    private final class Keys {
        private final PagingStyle style;
        private final Map<String, YamlScalar> own;
        private final Map<String, YamlScalar> all = new LinkedHashMap<>();
        private final Position position;
        private final List<String> params;

        Keys(PagingStyle style, Map<String, YamlScalar> own, Position position, List<String> params) {
            this.style = style;
            this.own = own;
            this.position = position;
            this.params = params;
            boolean sameKind = defaultStyles.contains(style);
            boolean ownEnd = own.keySet().stream().anyMatch(END_KEYS::contains);
            defaults.forEach((key, value) -> {
                boolean replaced = ownEnd && END_KEYS.contains(key);
                if (PagingStyle.SHARED.contains(key) || (sameKind && !replaced)) {
                    all.put(key, value);
                }
            });
            all.putAll(own);
            reportOtherKeys();
        }

        private void reportOtherKeys() {
            all.forEach((key, value) -> {
                if (!style.has(key)) {
                    context.report(
                            DiagnosticCode.BAD_PAGING,
                            value.position(),
                            "paging by " + quote(style.key()) + " cannot have " + quote(key));
                }
            });
        }

        @Nullable
        PagingKind kind() {
            return switch (style) {
                case CURSOR -> cursor(parameter("cursor"), required("next"));
                case PAGE -> page(parameter("page"));
                case OFFSET -> offset(parameter("offset"));
                case NEXT_URL -> new PagingKind.NextUrl(value("nextUrl").text());
                case LINK -> new PagingKind.Link(value("link").text());
                case LAST_ITEM -> lastItem(parameter("after"), required("id"));
            };
        }

        private YamlScalar value(String key) {
            return Objects.requireNonNull(all.get(key), key);
        }

        private @Nullable PagingKind cursor(@Nullable String cursor, @Nullable String next) {
            return cursor == null || next == null ? null : new PagingKind.Cursor(cursor, next, end());
        }

        private @Nullable PagingKind page(@Nullable String page) {
            FirstPage first = "0".equals(text("first")) ? FirstPage.ZERO : FirstPage.ONE;
            return page == null ? null : new PagingKind.Page(page, first, end());
        }

        private @Nullable PagingKind offset(@Nullable String offset) {
            return offset == null ? null : new PagingKind.Offset(offset, end());
        }

        private @Nullable PagingKind lastItem(@Nullable String after, @Nullable String id) {
            return after == null || id == null ? null : new PagingKind.LastItem(after, id, end());
        }

        private @Nullable PagingEnd end() {
            List<PagingEnd> ends = Stream.of(PagingEnd.Kind.values())
                    .filter(kind -> style.has(kind.key()) && all.containsKey(kind.key()))
                    .map(kind -> new PagingEnd(kind, value(kind.key()).text()))
                    .toList();
            if (ends.size() > 1) {
                String second = ends.get(1).kind().key();
                context.report(
                        DiagnosticCode.BAD_PAGING,
                        value(second).position(),
                        quote(ends.get(0).kind().key()) + " and " + quote(second) + " both say where the list ends",
                        "keep one of them");
            }
            return ends.isEmpty() ? null : ends.get(0);
        }

        @Nullable
        String text(String key) {
            YamlScalar found = all.get(key);
            return found == null ? null : found.text();
        }

        private @Nullable String required(String key) {
            if (!all.containsKey(key)) {
                context.report(DiagnosticCode.MISSING_KEY, position, "`paging` has no " + quote(key));
            }
            return text(key);
        }

        private @Nullable String parameter(String key) {
            String name = required(key);
            boolean inBody = key.equals("cursor") && isInBody(name);
            if (name != null && !params.contains(name) && !inBody) {
                // An inherited name is correct in api.yaml: the error is in the method, which lacks the parameter.
                Position where = own.containsKey(key) ? own.get(key).position() : position;
                context.declarations().unknown("parameter", name, params, where);
            }
            return name;
        }

        private static boolean isInBody(@Nullable String name) {
            return name != null && Paging.bodyPath(name).isPresent();
        }

        @Nullable
        String limit() {
            String name = text("limit");
            if (name == null || params.contains(name) || isInBody(name)) {
                return name;
            }
            if (own.containsKey("limit")) {
                context.declarations()
                        .unknown("parameter", name, params, own.get("limit").position());
            }
            return null;
        }
    }
}
