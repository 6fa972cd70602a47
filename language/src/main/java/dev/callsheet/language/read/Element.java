package dev.callsheet.language.read;

import static dev.callsheet.language.read.Key.optional;
import static dev.callsheet.language.read.Key.required;
import static dev.callsheet.language.read.Key.requiredWord;
import static dev.callsheet.language.read.Key.word;

import dev.callsheet.language.model.ApiMethod.Effect;
import dev.callsheet.language.model.AuthScheme.AuthType;
import dev.callsheet.language.model.AuthScheme.CredentialPlace;
import dev.callsheet.language.model.AuthScheme.KeyPlace;
import dev.callsheet.language.model.Direction;
import dev.callsheet.language.model.FirstPage;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.RequestError;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The elements of the language, each with its keys. This table is the only place that lists keys: a reader can take no key that
 * is not in it, and the JSON Schema and the tables of the language's reference are made from it.
 */
enum Element {
    API(
            "api.yaml",
            Keys.with(
                    Keys.FILE,
                    required("callsheet", Form.VERSION, "Version of the language. Must be the first key."),
                    required("api", Form.API_NAME, "Name of the API. The client class is named after it."),
                    required("title", Form.TEXT, "Name of the API for people."),
                    required("baseUrl", Form.URL, "URL that the paths of methods are appended to. Must end in `/`."),
                    optional(
                            "reference",
                            Form.URL,
                            "URL of a method's page in the API's documentation, with `{method}` for the name of the method. Linked from the Javadoc."),
                    optional(
                            "variables",
                            Form.VARIABLES,
                            "no variables",
                            "Variables of base URLs, which have them in braces: `https://{site}.example.com/`."),
                    optional(
                            "servers",
                            Form.SERVERS,
                            "no other servers",
                            "Base URLs that methods can use in place of `baseUrl`, with `server`."),
                    optional(
                            "headers",
                            Form.PAIRS,
                            "no headers",
                            "Headers of every request. A client can override them."),
                    required("auth", Form.AUTH, "How calls authenticate."),
                    required("protocol", Form.PROTOCOL, "How requests and responses are encoded."),
                    optional("paging", Form.PAGING, "What methods with `paging` have in common."),
                    optional(
                            "rateLimits",
                            Form.RATES,
                            "Rate limits that methods can name: calls per second, minute, or hour (`20/min`), or `none` if there is no fixed limit."),
                    optional("tokens", Form.TOKENS, "Kinds of token that `scopes` can name."),
                    optional("defaults", Form.DEFAULTS, "Defaults for methods."),
                    optional(
                            "errors",
                            Form.ERROR_GROUPS,
                            "Groups of error codes that methods share. Each becomes one enum."),
                    optional(
                            "errorTexts",
                            Form.TEXTS,
                            "Texts of error codes that several methods declare as their own."),
                    optional(
                            "failures",
                            Form.FAILURES,
                            "What failed responses hold, by HTTP status: `404`, `4XX`, or `default` for all others."),
                    optional("params", Form.SHARED_PARAMS, "Parameters that methods share."))),

    FILE("a file", Keys.FILE),

    PROTOCOL(
            "`protocol`",
            requiredWord(
                    "encoding",
                    "How the parameters of a request with a body are encoded. The parameters of other requests are in the query.",
                    Encoding.values()),
            word(
                    "lists",
                    "`comma`",
                    "How a list of plain values is sent in a form or query if its parameter has no `wire`.",
                    Wire.COMMA,
                    Wire.JSON,
                    Wire.REPEAT,
                    Wire.PIPE,
                    Wire.SPACE,
                    Wire.BRACKETS),
            word(
                    "objects",
                    "`json`",
                    "How an object, or a list of objects, is sent in a form or query if its parameter has no `wire`. Lists are not spread.",
                    Wire.JSON,
                    Wire.BRACKETS,
                    Wire.SPREAD),
            optional("accept", Form.TEXT, "what the response is", "Media types in the `Accept` header."),
            optional(
                    "contentType",
                    Form.TEXT,
                    "`application/json; charset=utf-8`",
                    "Content type of JSON bodies, such as `application/vnd.api+json`."),
            optional(
                    "ok",
                    Form.PATH,
                    "the HTTP status decides: 2xx is success",
                    "Field of the response that is true if the call succeeded."),
            optional(
                    "error",
                    Form.PATHS,
                    "the HTTP status is the code",
                    "Field of a failed response that holds the error code; of several, the first that a response has. `errors[0].code` is in the first element of a list."),
            optional("errorDetails", Form.NAMES, "Fields of a failed response that explain the error code."),
            optional("messages", Form.PATH, "Field of the response that holds a list of messages for people."),
            optional(
                    "warnings",
                    Form.PATHS,
                    "Field of the response that holds warning codes: a list, or one string with commas between the codes."),
            optional(
                    "retryAfter",
                    Form.PATH,
                    "the `Retry-After` header alone",
                    "Field of a failed response that holds how many seconds to wait before the next try. If the header says something else, the longer wait counts."),
            optional(
                    "acceptsPost",
                    Form.FLAG,
                    "`false`",
                    "Whether the server takes a `POST` with the parameters in the body for every method, whatever its `verb`. For the testkit: clients send the `verb`."),
            optional("requestErrors", Form.REQUEST_ERRORS, "Error codes of invalid requests, for the testkit.")),

    BEARER_AUTH(
            "a bearer scheme",
            Keys.scheme(
                    AuthType.BEARER,
                    optional(
                            "format",
                            Form.TEXT,
                            "`Bearer {secret}`",
                            "Value of the header, with `{secret}` in place of the token."))),

    API_KEY_AUTH(
            "an API key",
            Keys.scheme(
                    AuthType.API_KEY,
                    requiredWord("in", "Where the secret is.", KeyPlace.values()),
                    optional("header", Form.NAME, "the name of the scheme", "Header, with `in: header`."),
                    optional("query", Form.NAME, "the name of the scheme", "Query parameter, with `in: query`."),
                    optional("cookie", Form.NAME, "the name of the scheme", "Cookie, with `in: cookie`."))),

    BASIC_AUTH("a basic scheme", Keys.scheme(AuthType.BASIC)),

    CLIENT_CREDENTIALS_AUTH(
            "client credentials",
            Keys.scheme(
                    AuthType.CLIENT_CREDENTIALS,
                    required(
                            "tokenUrl",
                            Form.URL,
                            "URL that tokens are fetched from, with `https`; with `http` on the loopback address only."),
                    word(
                            "credentials",
                            "`basic`",
                            "Where the id and the secret of the client are in a token request.",
                            CredentialPlace.values()),
                    optional(
                            "params", Form.PAIRS, "none", "Further parameters of a token request, such as `audience`."),
                    optional(
                            "scopes",
                            Form.NAMES,
                            "those that the server grants by itself",
                            "Scopes that a token request asks for."))),

    CUSTOM_AUTH("a custom scheme", Keys.scheme(AuthType.CUSTOM)),

    ALL_OF_AUTH("an item of `auth`", required("all", Form.NAMES, "Schemes that are used together.")),

    VARIABLE(
            "a variable",
            required("summary", Form.TEXT, "What the variable is."),
            optional("default", Form.SCALAR, "every client must set it", "Value unless a client sets it."),
            optional("values", Form.NAMES, "any value", "Known values. The set is open.")),

    REQUEST_ERRORS(
            "`requestErrors`", Stream.of(RequestError.values()).map(Key::codes).toArray(Key[]::new)),

    DEFAULTS(
            "`defaults`",
            optional(
                    "auth",
                    Form.METHOD_AUTH,
                    "the only scheme",
                    "How a method without `auth` authenticates. Required if there is more than one scheme."),
            word("verb", "`POST`", "HTTP verb of a method without `verb`.", HttpVerb.values()),
            optional("errorGroups", Form.NAMES, "no groups", "Error groups of a method without `errorGroups`."),
            optional("tokens", Form.NAMES, "all kinds", "Kinds of token that a plain list of `scopes` is for.")),

    PAGING(
            "`paging`",
            optional(
                    "cursor",
                    Form.NAME,
                    "Parameter that takes the cursor of a page, or its field in the body: `body.cursor`."),
            optional(
                    "next",
                    Form.PATH,
                    "Field of the response that holds the next cursor. It is absent or empty on the last page."),
            optional("page", Form.NAME, "Parameter that takes the number of a page."),
            word("first", "`1`", "Number of the first page.", FirstPage.values()),
            optional("offset", Form.NAME, "Parameter that takes the number of items before a page."),
            optional(
                    "nextUrl",
                    Form.PATH,
                    "Field of the response that holds the address of the next page. It is absent or empty on the last page."),
            optional(
                    "link",
                    Form.NAME,
                    "Relation type, such as `next`, of the address of the next page in the `Link` header (RFC 8288)."),
            optional("after", Form.NAME, "Parameter that takes the id of the last item of the page before."),
            optional("id", Form.PATH, "Field of an item that `after` takes."),
            optional("more", Form.PATH, "Field of the response that says whether there is another page."),
            optional("total", Form.PATH, "Field of the response that holds the number of items of all pages."),
            optional("pages", Form.PATH, "Field of the response that holds the number of pages."),
            optional("limit", Form.NAME, "Parameter that takes the page size, or its field in the body: `body.limit`."),
            optional(
                    "items",
                    Form.PATH,
                    "the response if it is a list, otherwise pages have no items",
                    "Field of the response that holds the list of items.")),

    FAMILY(
            "a family",
            required("summary", Form.TEXT, "What the methods of the family are for."),
            optional("name", Form.IDENTIFIER, "the last part of its name", "Java name."),
            optional(
                    "server",
                    Form.NAME,
                    "`baseUrl`",
                    "One of the `servers` of the API, for the methods of the family and of those below it.")),

    METHOD(
            "a method",
            required("summary", Form.TEXT, "What the method does, in one sentence."),
            optional("description", Form.TEXT, "What else a caller should know."),
            optional("deprecated", Form.TEXT, "What to use instead. The generated method is marked as deprecated."),
            optional("name", Form.IDENTIFIER, "the last part of its name", "Java name."),
            word("verb", "the `verb` of `defaults`", "HTTP verb.", HttpVerb.values()),
            optional(
                    "path",
                    Form.TEXT,
                    "the name of the method",
                    "Path below `baseUrl`; `/` is `baseUrl` itself. `{user}` stands for the parameter `user`, which must be required. `{file+}` keeps the slashes of its value."),
            word(
                    "effect",
                    "`read` for GET, HEAD and OPTIONS, otherwise `write`",
                    "Whether a call changes something. Decides what is retried.",
                    Effect.values()),
            optional(
                    "idempotencyKey",
                    Form.NAME,
                    "none",
                    "Header that lets the server recognize a retry, so that the call may be retried. A random UUID unless the caller sets it."),
            word(
                    "encoding",
                    "the `encoding` of `protocol`; `multipart` if a parameter in the body can be a file",
                    "How the parameters in the body are encoded.",
                    Encoding.values()),
            optional("accept", Form.TEXT, "the `accept` of `protocol`", "Media types in the `Accept` header."),
            optional(
                    "contentType",
                    Form.TEXT,
                    "what the body is",
                    "Content type of the body, such as `application/merge-patch+json`."),
            optional(
                    "auth",
                    Form.METHOD_AUTH,
                    "the `auth` of `defaults`",
                    "How calls authenticate: a scheme, `none`, `optional` (as by default if the client has a credential, else not), or a list. Of a list, the first item is used that the client has credentials for; an item is a scheme, `{all: [a, b]}`, or `none`."),
            optional("server", Form.NAME, "that of its family, else `baseUrl`", "One of the `servers` of the API."),
            optional("rateLimit", Form.NAME, "One of the `rateLimits` of the API."),
            optional(
                    "rateLimitBy",
                    Form.NAME,
                    "all calls count together",
                    "Parameter by whose value calls are counted: each value has a rate limit of its own."),
            optional("scopes", Form.SCOPES, "none needed", "Scopes, each of which alone lets a token call the method."),
            optional(
                    "params",
                    Form.PARAMS,
                    "no parameters",
                    "Parameters. The required ones become arguments in this order."),
            optional("body", Form.BODY, "the parameters in the body", "The whole body, in place of parameters in it."),
            optional(
                    "rules",
                    Form.RULES,
                    "no rules",
                    "Rules among optional parameters, checked when a request is built."),
            optional(
                    "response",
                    Form.RESPONSE,
                    "nothing",
                    "What a successful response holds in addition to the fields of `protocol`: fields, the type that it is (`list<Repo>`), `text` for a text that is not JSON, `file` for a stream of bytes, `events<T>` or `lines<T>` for values that the server sends one after another, `none` for nothing, or `location` for the address in its `Location` header."),
            optional(
                    "streamEnd",
                    Form.TEXT,
                    "the stream ends with the response",
                    "Data of the event that ends a stream of events, such as `[DONE]`."),
            optional(
                    "uploadUrl",
                    Form.PATH,
                    "none",
                    "Field of the response that holds an address to send a file to. The testkit puts its own there and takes the file."),
            optional(
                    "responses",
                    Form.RESPONSES,
                    "`response` for `2XX`",
                    "What successful responses hold, by HTTP status: `404`, or `4XX`. A status that is listed is a success whatever its class."),
            optional(
                    "responseHeaders",
                    Form.RESPONSE_HEADERS,
                    "none to mention",
                    "Headers of successful responses that callers may want, with what they say."),
            optional(
                    "paging",
                    Form.PAGING,
                    "no pages",
                    "How the method returns pages. What is left out is that of the API; `{}` takes all of it."),
            optional(
                    "failures",
                    Form.FAILURES,
                    "the `failures` of the API",
                    "What failed responses hold, by HTTP status. Replaces what the API says about the same status."),
            optional(
                    "errorGroups",
                    Form.NAMES,
                    "the `errorGroups` of `defaults`",
                    "Groups of error codes that the method can return; `[]` for none."),
            optional(
                    "errors",
                    Form.CODES,
                    "no codes",
                    "Error codes of this method alone. A code without a text takes it from `errorTexts`."),
            optional("warnings", Form.CODES, "no codes", "Warning codes that a successful response can hold.")),

    BODY(
            "a body",
            Keys.with(
                    Keys.VALUE,
                    optional("required", Form.FLAG, "`false`", "Whether every call must have it."),
                    optional("example", Form.SCALAR, "A realistic body."))),

    SHARED_PARAMETER("a shared parameter", Keys.PARAMETER),

    PARAMETER(
            "a parameter",
            Keys.with(
                    Keys.PARAMETER,
                    optional(
                            "like",
                            Form.NAME,
                            "Shared parameter to start from. The keys beside it override its keys. Shared parameters cannot have it."))),

    FIELD(
            "a field",
            Keys.with(
                    Keys.VALUE,
                    optional(
                            "required",
                            Form.FLAG,
                            "`false`",
                            "Whether the field must be set where the object is sent. Received objects may lack it: `always` says that they do not."),
                    optional(
                            "always",
                            Form.FLAG,
                            "`false`",
                            "Whether the field is never absent where the object is received: its accessor never returns null."),
                    optional(
                            "absent",
                            Form.FLAG,
                            "no meaning: the accessor can return null",
                            "What an absent boolean means in a received object. The accessor then never returns null."),
                    word("direction", "both ways", "The only way in which the field goes.", Direction.values()))),

    MODEL(
            "a model",
            optional("summary", Form.TEXT, "What the model is."),
            optional("deprecated", Form.TEXT, "What to use instead. The generated class is marked as deprecated."),
            optional(
                    "include",
                    Form.TYPE_NAMES,
                    "no models",
                    "Models whose fields come first, in this order. No field may come from two of them."),
            optional("fields", Form.FIELDS, "the fields of `include`", "Fields, by their key in JSON."),
            optional(
                    "extra",
                    Form.TYPE,
                    "that of `include`",
                    "Type of the properties that have no field. They are read, sent, and listed in `extra()`."),
            optional(
                    "rules",
                    Form.RULES,
                    "the rules of `include`",
                    "Rules among optional fields, checked when a model that is sent is built.")),

    ENUM(
            "an enum",
            optional("summary", Form.TEXT, "What the values are for."),
            word("type", "`string`", "Type of the values.", EnumKind.values()),
            required("values", Form.VALUES, "Acceptable values. The set is open: other values are kept.")),

    UNION(
            "a union",
            optional("summary", Form.TEXT, "What the union is."),
            required(
                    "discriminator",
                    Form.DISCRIMINATOR,
                    "Field that tells the variants apart. A variant that is sent must not declare it."),
            required(
                    "variants",
                    Form.VARIANTS,
                    "Value of the discriminator and the model that it stands for. An object with another value is kept as JSON and sent back unchanged.")),

    WEBHOOK(
            "a webhook",
            required("summary", Form.TEXT, "When the API sends the request, and what it reports."),
            optional("deprecated", Form.TEXT, "What to use instead."),
            required("body", Form.TYPE, "Model or union that the body of the request is."),
            optional(
                    "response",
                    Form.TYPE,
                    "no body",
                    "Model or union that the receiver can respond with, as JSON. It is sent, so it has a builder.")),

    ANY_OF(
            "a union by shape",
            optional("summary", Form.TEXT, "What the union is."),
            required(
                    "anyOf",
                    Form.TYPES,
                    "The types that it can be, the more specific first. A value that fits none is kept as JSON and sent back unchanged.")),

    DISCRIMINATOR(
            "a discriminator",
            required("name", Form.NAME, "Field that tells the variants apart."),
            word("type", "`string`", "Type of its values.", Union.TagKind.values())),

    RULE("a rule", Stream.of(Rule.Kind.values()).map(Key::rule).toArray(Key[]::new)),

    CODE("a code", Keys.label("What the code means and what to do about it.", "the code in upper case")),

    VALUE("a value", Keys.label("What the value means.", "the value in upper case"));

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list: List.of
    private final List<Key> keys;

    Element(String noun, Key... keys) {
        this.noun = noun;
        this.keys = List.of(keys);
    }

    /** Returns what the element is called in a sentence, with its article. */
    String noun() {
        return noun;
    }

    List<Key> keys() {
        return keys;
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** Keys that elements share. */
    private static final class Keys {
        /** Keys of every file. */
        static final Key[] FILE = {
            optional(
                    "families",
                    Form.FAMILIES,
                    "Families of methods. A family is the name of a method without its last part."),
            optional("methods", Form.METHODS, "Methods, by their full name."),
            optional("models", Form.MODELS, "Objects that responses and parameters hold."),
            optional("enums", Form.ENUMS, "Sets of acceptable values that several places share."),
            optional("unions", Form.UNIONS, "Objects of several kinds, told apart by one field."),
            optional("webhooks", Form.WEBHOOKS, "Requests that the API sends to its users.")
        };

        /** Keys of both parameters and fields. */
        static final Key[] VALUE = {
            optional("type", Form.TYPE, "`string`", "Type of the value."),
            optional("summary", Form.TEXT, "What the value means. Required for a parameter."),
            optional("deprecated", Form.TEXT, "What to use instead. The generated code is marked as deprecated."),
            optional("name", Form.IDENTIFIER, "the key in camel case", "Java name."),
            optional(
                    "values",
                    Form.VALUES,
                    "any value",
                    "Acceptable values of a string or integer. The set is open: other values are kept."),
            optional(
                    "min",
                    Form.NUMBER,
                    "no bound",
                    "Least number, length of a string, or size of a list. Checked before a request is sent."),
            optional(
                    "max",
                    Form.NUMBER,
                    "no bound",
                    "Greatest number, length of a string, or size of a list. Checked before a request is sent."),
            optional(
                    "maxOf",
                    Form.MAX_OF,
                    "no bound",
                    "Greatest length of a string, or size of a list, inside of the value: of a field of the object, or of each object in the list, or with `'*'` of each element of the list. For bounds that depend on the place. Checked before a request is sent."),
            optional(
                    "pattern",
                    Form.PATTERN,
                    "any string",
                    "Regular expression that must match somewhere in a string, or in each string of a list: use `^` and `$` for all of it. Checked before a request is sent."),
            optional(
                    "const",
                    Form.SCALAR,
                    "any value",
                    "The only value. It is always sent, so it is not an argument and has no accessor."),
            optional("secret", Form.FLAG, "`false`", "Whether the value is left out of `toString` and logs."),
            optional(
                    "fields",
                    Form.FIELDS,
                    "Fields of an object that is declared in place. With `type: list` or `type: map`, of each object in a list or map.")
        };

        static final Key[] PARAMETER = with(
                VALUE,
                optional("required", Form.FLAG, "`false`", "Whether every call must set it."),
                optional(
                        "default",
                        Form.SCALAR,
                        "What the server assumes if the parameter is absent. For readers: it is never sent."),
                optional(
                        "example",
                        Form.SCALAR,
                        "A realistic value as it is sent: `small,brown`, JSON for an object, a file name for a `file`."),
                word(
                        "in",
                        "`path` if the path names it, `query` for GET, HEAD, DELETE and OPTIONS, otherwise `body`",
                        "Where it is sent.",
                        Location.PATH,
                        Location.QUERY,
                        Location.HEADER,
                        Location.COOKIE,
                        Location.BODY),
                optional("as", Form.NAME, "the key", "Name under which it is sent, if the key cannot be it."),
                optional(
                        "contentType",
                        Form.TEXT,
                        "JSON for an object, otherwise none",
                        "Content type of its part of a multipart body."),
                word(
                        "wire",
                        "`lists` of `protocol` for a list of plain values, otherwise `objects`; `comma` in a header or cookie",
                        "How a list or object is sent where text is: in a form, query, header, or cookie.",
                        Wire.values()));

        private Keys() {}

        static Key[] scheme(AuthType type, Key... own) {
            Key[] shared = {
                requiredWord("type", "Kind of the scheme.", type),
                optional("summary", Form.TEXT, "What the credential is and where to get it.")
            };
            return with(shared, own);
        }

        static Key[] with(Key[] shared, Key... own) {
            return Stream.concat(Arrays.stream(shared), Arrays.stream(own)).toArray(Key[]::new);
        }

        static Key[] label(String text, String fallback) {
            return new Key[] {
                optional("summary", Form.TEXT, text),
                optional("name", Form.IDENTIFIER, fallback, "Name of the Java constant.")
            };
        }
    }
}
