package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.http.HttpVerb;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each parameter of an endpoint is sent, found once for all of its calls. Immutable. */
public final class RequestLayout {
    private static final int NONE = -1;

    private final PathTemplate path;
    private final Location[] locations;
    private final @Nullable Object[] constants;
    private final int[] query;
    private final int[] headers;
    private final int[] cookies;
    private final int[] body;
    private final int wholeBody;
    private final Location usual;
    private final Api.Encoding encoding;

    RequestLayout(HttpVerb verb, String path, List<Param> params, Api.Encoding encoding) {
        this.path = new PathTemplate(path, params);
        this.encoding = encoding;
        Location usualOfVerb = verb.hasBody() ? Location.BODY : Location.QUERY;
        constants = new Object[params.size()];
        locations = new Location[params.size()];
        for (int i = 0; i < locations.length; i++) {
            constants[i] = params.get(i).constant();
            Location written = params.get(i).location();
            locations[i] = written != null ? written : this.path.has(i) ? Location.PATH : usualOfVerb;
        }
        query = all(Location.QUERY);
        headers = all(Location.HEADER);
        cookies = all(Location.COOKIE);
        body = all(Location.BODY);
        int[] whole = all(Location.WHOLE_BODY);
        wholeBody = whole.length == 0 ? NONE : whole[0];
        usual = wholeBody == NONE ? usualOfVerb : Location.QUERY;
    }

    private int[] all(Location location) {
        int[] indices = new int[locations.length];
        int size = 0;
        for (int i = 0; i < locations.length; i++) {
            if (locations[i] == location) {
                indices[size++] = i;
            }
        }
        return Arrays.copyOf(indices, size);
    }

    /** Returns the values of a request in which nothing is set: a new array, with those that are always sent. */
    @Nullable
    Object[] constants() {
        return constants.clone();
    }

    /** Returns the path. */
    public PathTemplate path() {
        return path;
    }

    /** Returns how parameters in the body are encoded. */
    public Api.Encoding encoding() {
        return encoding;
    }

    /** Returns the indices of the parameters in the query; must not be changed. */
    public int[] query() {
        return query;
    }

    /** Returns the indices of the parameters that are headers; must not be changed. */
    public int[] headers() {
        return headers;
    }

    /** Returns the indices of the parameters that are cookies; must not be changed. */
    public int[] cookies() {
        return cookies;
    }

    /** Returns the indices of the parameters that are parts of the body; must not be changed. */
    public int[] body() {
        return body;
    }

    /** Returns the index of the parameter that is the whole body; -1 if there is none. */
    public int wholeBody() {
        return wholeBody;
    }

    /** Returns where a parameter is sent that the endpoint does not declare: the query or the body. */
    public Location usual() {
        return usual;
    }

    /**
     * Returns what keeps the value of a declared parameter from being sent in its place, as the end of a sentence; null
     * if nothing does. Bounds are not checked.
     */
    @Nullable
    String problem(int index, Param param, Object value) {
        String problem = problem(locations[index], param, value);
        if (problem != null) {
            return problem;
        }
        return switch (locations[index]) {
            case PATH -> SentValue.pathProblem(value, path.keepsSlashes(index));
            case HEADER -> SentValue.headerProblem(value);
            case QUERY, COOKIE, BODY, WHOLE_BODY -> null;
        };
    }

    /** Returns the same for a parameter that the endpoint does not declare. */
    @Nullable
    String problem(Param param, Object value) {
        return problem(usual, param, value);
    }

    private @Nullable String problem(Location location, Param param, Object value) {
        return switch (location) {
            case PATH, QUERY, HEADER, COOKIE -> param.textProblem(value);
            case BODY -> encoding == Api.Encoding.JSON ? null : param.textProblem(value);
            case WHOLE_BODY -> null;
        };
    }
}
