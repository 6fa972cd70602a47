package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.KeyPositions;
import dev.callsheet.language.model.ApiModel;
import java.util.List;

/** All rules that a spec must follow. */
public final class Checks {
    private Checks() {}

    static List<Check> all() {
        return List.of(
                new TextCheck(),
                new NameCheck(),
                new UrlCheck(),
                new AuthCheck(),
                new ConstantHeaderCheck(),
                new ValueCheck(),
                new BoundsCheck(),
                new MaxOfCheck(),
                new PatternCheck(),
                new ConstantCheck(),
                new NullCheck(),
                new AbsenceCheck(),
                new DirectionCheck(),
                new SecretCheck(),
                new WireCheck(),
                new FileCheck(),
                new PlaceCheck(),
                new HeaderCheck(),
                new BodyCheck(),
                new ResponseCheck(),
                new StreamCheck(),
                new UploadUrlCheck(),
                new PathCheck(),
                new PagingCheck(),
                new RuleCheck(),
                new ExampleCheck(),
                new EnvelopeCheck(),
                new ErrorCodeCheck(),
                new RequestErrorCheck(),
                new UnionCheck(),
                new AnyOfCheck(),
                new WebhookCheck(),
                new EmptyTypeCheck(),
                new TokenCheck(),
                new DeprecatedCheck(),
                new UnusedTypeCheck());
    }

    /**
     * Checks an API.
     *
     * @param positions the positions of its keys
     * @param diagnostics takes what is found
     */
    public static void run(ApiModel api, KeyPositions positions, Diagnostics diagnostics) {
        CheckedApi checked = new CheckedApi(api, positions, diagnostics);
        all().forEach(check -> check.check(checked));
    }
}
