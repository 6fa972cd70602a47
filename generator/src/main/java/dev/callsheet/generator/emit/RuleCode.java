package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.Rule;
import java.util.List;

/** Rules among the parameters of a method or the fields of a model. */
final class RuleCode {
    private RuleCode() {}

    /** Returns the call that adds a rule to the description of an endpoint or model. */
    static CodeBlock call(Rule rule) {
        return CodeBlock.of("rule($T.$L($L))", RuntimeTypes.RULE, rule.kind().word(), Literals.strings(rule.names()));
    }

    /** Returns the rule as a sentence. */
    static Markup doc(Rule rule) {
        String start = switch (rule.kind()) {
            case AT_LEAST_ONE -> "At least one of these is required: ";
            case AT_MOST_ONE -> "At most one of these may be set: ";
            case EXACTLY_ONE -> "Exactly one of these is required: ";
        };
        List<Markup> names = rule.names().stream().map(Markup::code).toList();
        return Markup.raw(start).and(Markup.join(", ", names)).and(".");
    }
}
