package dev.callsheet.openapi.paging;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.paging.ResponseFields.Field;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.schema.SchemaTypes;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recognizes how a method returns pages. What says where the next page is counts first: an address or a cursor. Numbers count only if the
 * document says where they start and the response is one list: a wrong guess would skip items.
 */
public final class PagingRecognition {
    private final Document document;
    private final SchemaTypes types;

    /** Creates one for the methods of a document. */
    public PagingRecognition(Document document, SchemaTypes types) {
        this.document = document;
        this.types = types;
    }

    /** Returns the keys of {@code paging}; empty if the method has no pages, or it is not certain which. */
    public Optional<SheetMapping> recognize(Page page, Position at) {
        boolean list = types.kind(page.response()) == SchemaKind.LIST;
        ResponseFields fields = new ResponseFields(document, types, page.response());
        Optional<Field> items = fields.items();
        boolean declared = new PagingExtensions(page, fields, at).read().isPresent();
        if (!list && items.isEmpty() && !declared) {
            return Optional.empty();
        }
        Attempt attempt = new Attempt(page, fields, at);
        Optional<SheetMapping> found = Stream.<Optional<SheetMapping>>of(
                        new PagingExtensions(page, fields, at).read(),
                        attempt.address(),
                        attempt.cursor(),
                        attempt.lastItem(items, types, document),
                        attempt.link(),
                        attempt.number(),
                        attempt.offset(list))
                .flatMap(Optional::stream)
                .findFirst();
        found.ifPresent(keys -> {
            if (!list && !keys.has("items")) {
                items.ifPresent(field -> keys.put("items", field.text()));
            }
            attempt.limit(keys).ifPresent(limit -> keys.put("limit", limit));
        });
        return found;
    }

    /** The kinds of paging, tried on one method. */
    private record Attempt(Page page, ResponseFields fields, Position at) {
        private Optional<PageParameter> param(Set<String> names, Predicate<PageParameter> type) {
            List<PageParameter> found = page.params().stream()
                    .filter(PageParameter::isOptional)
                    .filter(param -> names.contains(param.plainName()) && type.test(param))
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private Optional<Field> only(Predicate<Field> condition) {
            List<Field> found = fields.all().stream().filter(condition).toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private SheetMapping keys() {
            return new SheetMapping(at);
        }

        Optional<SheetMapping> address() {
            if (!page.get()) {
                return Optional.empty();
            }
            return only(field -> field.isText() && Words.ADDRESSES.contains(field.plainName()))
                    .or(() ->
                            only(field -> field.isAddress() && field.plainName().equals("next")))
                    .or(() -> only(field -> field.isText()
                            && field.plainName().equals("next")
                            && field.plainParent().equals("links")))
                    .or(() -> only(field -> field.isText()
                            && field.plainName().equals("href")
                            && field.plainParent().equals("next")))
                    .map(field -> keys().put("nextUrl", field.text()));
        }

        Optional<SheetMapping> cursor() {
            return param(Words.CURSORS, PageParameter::isText)
                    .flatMap(param -> next(param.plainName()).map(next -> {
                        SheetMapping keys = keys().put("cursor", param.key()).put("next", next.text());
                        more(next).ifPresent(more -> keys.put("more", more.text()));
                        return keys;
                    }));
        }

        /** Returns the field with the value for the next page: it is called next and as the parameter is. */
        private Optional<Field> next(String param) {
            String bare = param.replaceFirst("^(next|starting|start)", "");
            List<String> names = List.of("next" + param, "next" + bare, "nextpage" + bare);
            return only(field -> field.isText() && names.contains(field.plainName()))
                    .or(() -> only(field -> field.isText()
                            && field.path().size() > 1
                            && (field.plainName().equals(param)
                                    || field.plainName().equals(bare))
                            && field.path().subList(0, field.path().size() - 1).stream()
                                    .anyMatch(name -> Words.plain(name).startsWith("next"))))
                    .or(() -> only(field -> field.isText()
                            && !field.mayBeAddress()
                            && field.plainName().equals("next")
                            && (param.contains("cursor") || param.contains("token"))
                            && (field.path().size() == 1 || Words.AROUND.contains(field.plainParent()))));
        }

        private Optional<Field> more(Field next) {
            return only(field -> field.isFlag()
                    && (field.plainName().equals("hasmore") || field.plainName().equals("hasnextpage"))
                    && field.path().size() == next.path().size()
                    && field.plainParent().equals(next.plainParent()));
        }

        Optional<SheetMapping> lastItem(Optional<Field> items, SchemaTypes types, Document document) {
            boolean ids = items
                    .flatMap(list -> Nodes.child(document.follow(list.schema()), "items"))
                    .map(types::properties)
                    .orElse(List.of())
                    .stream()
                    .anyMatch(property ->
                            property.name().equals("id") && types.kind(property.schema()) == SchemaKind.SCALAR);
            Optional<Field> more = only(field -> field.isFlag()
                    && field.plainName().equals("hasmore")
                    && field.path().size() == 1);
            return param(Set.of("startingafter"), PageParameter::isText)
                    .filter(param -> ids)
                    .flatMap(param -> more.map(flag ->
                            keys().put("after", param.key()).put("id", "id").put("more", flag.text())));
        }

        Optional<SheetMapping> link() {
            boolean several = page.params().stream()
                    .anyMatch(param -> Words.PAGES.contains(param.plainName())
                            || Words.LIMITS.contains(param.plainName())
                            || Words.CURSORS.contains(param.plainName()));
            return page.get() && page.links() && several ? Optional.of(keys().put("link", "next")) : Optional.empty();
        }

        Optional<SheetMapping> number() {
            Optional<PageParameter> number = param(Words.PAGES, PageParameter::isNumber);
            Optional<String> first = number.flatMap(Attempt::first);
            if (number.isEmpty() || first.isEmpty()) {
                return Optional.empty();
            }
            SheetMapping keys = keys().put("page", number.get().key());
            if (first.get().equals("0")) {
                keys.put("first", "0");
            }
            Optional<Field> pages = only(field -> field.isWhole() && Words.PAGE_COUNTS.contains(field.plainName()));
            Optional<Field> end = pages.or(this::total);
            end.ifPresent(field -> keys.put(pages.isPresent() ? "pages" : "total", field.text()));
            return end.isPresent() ? Optional.of(keys) : Optional.empty();
        }

        private Optional<Field> total() {
            return only(field -> field.isWhole() && Words.TOTALS.contains(field.plainName()));
        }

        /** Returns the number of the first page if the document says it: to guess it would skip a page. */
        private static Optional<String> first(PageParameter param) {
            for (String key : List.of("default", "min")) {
                String value = param.text(key);
                if (value.equals("0") || value.equals("1")) {
                    return Optional.of(value);
                }
            }
            String text = param.text("summary").toLowerCase(Locale.ROOT);
            if (text.matches("(?s).*(1-based|one-based|starts? (at|from|with) 1\\b|starting (at|from|with) 1\\b).*")) {
                return Optional.of("1");
            }
            return text.matches("(?s).*(0-based|zero-based|starts? (at|from|with) 0\\b|starting (at|from|with) 0\\b).*")
                    ? Optional.of("0")
                    : Optional.empty();
        }

        Optional<SheetMapping> offset(boolean list) {
            Optional<PageParameter> offset = param(Words.OFFSETS, PageParameter::isNumber);
            boolean limited = param(Words.LIMITS, PageParameter::isNumber).isPresent();
            Optional<Field> total = total();
            if (offset.isEmpty() || !limited || (!list && total.isEmpty())) {
                return Optional.empty();
            }
            SheetMapping keys = keys().put("offset", offset.get().key());
            total.ifPresent(field -> keys.put("total", field.text()));
            return Optional.of(keys);
        }

        Optional<String> limit(SheetMapping keys) {
            return param(Words.LIMITS, PageParameter::isNumber)
                    .map(PageParameter::key)
                    .filter(key -> !keys.text("page").equals(Optional.of(key)));
        }
    }
}
