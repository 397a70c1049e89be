using System.Text;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Writes documents over a schema, the same ones for the same seed. With a fault rate each choice may go wrong in a way some rule refuses.</summary>
internal sealed class DocumentGenerator(Schema schema, int seed)
{
    /// <summary>Stands between tokens until the layout is chosen.</summary>
    public const char Gap = '\u0001';

    static readonly string[] Gaps = [" ", " ", " ", " ", "  ", "\n", "\n  ", "\r\n", "\r", "\t", ", ", " # note\n", "#é😀\n", "\uFEFF", "\n\n"];

    static readonly string[] OperationNames = ["A", "B", "C"];

    readonly Random random = new(seed);
    readonly List<Definition> fragments = [];
    readonly ValueGenerator values = new(seed);
    double faultRate;
    int aliases;
    Definition current = new("");

    /// <summary>How often a field takes one of three response names that it may share with others.</summary>
    public double CollisionRate { get; init; }

    /// <summary>A document that means to be valid, or with a rate above zero perhaps is not.</summary>
    public string Document(double rate)
    {
        faultRate = rate;
        values.FaultRate = rate;
        fragments.Clear();
        aliases = 0;
        var operations = Enumerable.Range(0, Chance(0.2) ? 2 : 1).Select(_ => Operation()).ToList();
        var all = operations.Concat(fragments).ToList();
        var text = new StringBuilder();
        var anonymous = operations.Count == 1 ? Chance(0.5) : Fault();
        for (var i = 0; i < operations.Count; i++)
            text.Append(Print(operations[i], anonymous ? "" : Fault() ? "A" : OperationNames[i], all)).Append(Gap);
        foreach (var fragment in fragments)
            text.Append($"fragment{Gap}{fragment.Name}{Gap}on{Gap}{fragment.Type}{Gap}{fragment.Directives}{fragment.Text}{Gap}");
        return LayOut(text.ToString());
    }

    /// <summary>Edits a text at random: most results no longer parse.</summary>
    public string Broken(string document)
    {
        var text = new StringBuilder(document);
        for (var edits = random.Next(1, 4); edits > 0 && text.Length > 1; edits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, Pick("{", "}", "(", ")", "[", "]", ":", "!", "$", "@", ".", "..", "...", "|", "&", "=", "\"", "\"\"\"", "\\", "\\u", "#", "'", "0", "01", "1.", "1e", "-", "on", "null", "é", "😀", "\0", "\uFEFF", "\r", "\n"));
                    break;
                case 2:
                    text.Remove(at, Math.Min(random.Next(1, 10), text.Length - at));
                    break;
                default:
                    text.Length = at;
                    break;
            }
        }

        // Half a surrogate pair is no text that either side could be sent.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    Definition Operation()
    {
        var (keyword, root) = random.Next(6) switch
        {
            0 => ("mutation", schema.MutationType!),
            1 => ("subscription", schema.SubscriptionType!),
            _ => ("query", schema.QueryType),
        };
        var operation = new Definition(keyword);
        current = operation;
        operation.Directives = Directives(keyword == "query" ? "onQuery" : keyword == "mutation" ? "onMutation" : "onSubscription");
        operation.Text = keyword == "subscription" && !Fault() ? $"{{{Gap}{Field(root, 3)}{Gap}}}" : Selections(root, 4);
        return operation;
    }

    string Print(Definition operation, string name, List<Definition> all)
    {
        var reached = new HashSet<Definition> { operation };
        var waiting = new Queue<Definition>(reached);
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var (variable, type) in next.Variables)
                variables[variable] = type;
            foreach (var spread in all.Where(one => next.Spreads.Contains(one.Name) && reached.Add(one)))
                waiting.Enqueue(spread);
        }

        var definitions = variables.Where(_ => !Fault()).Select(pair => $"${pair.Key}:{Gap}{(Fault() ? pair.Value.TrimEnd('!') : pair.Value)}{(Fault() ? $"{Gap}@onField" : "")}").ToList();
        if (Fault())
            definitions.Add($"$unused:{Gap}{Pick("Int", "Exporter", "[Nobody]", "State")}{Gap}={Gap}{Pick("1", "null", "DRAFT", "{a:1}")}");
        if (Fault() && definitions.Count > 0)
            definitions.Add(definitions[0]);
        var head = definitions.Count == 0 ? "" : $"({string.Join(Gap, definitions)}){Gap}";
        return operation.Keyword == "query" && name.Length == 0 && head.Length == 0 && operation.Directives.Length == 0
            ? operation.Text
            : $"{operation.Keyword}{Gap}{name}{head}{Gap}{operation.Directives}{operation.Text}";
    }

    string Selections(NamedType type, int depth)
    {
        var parts = new List<string>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            parts.Add(random.Next(6) switch
            {
                0 when depth > 0 => Inline(type, depth),
                1 when depth > 0 => Spread(type, depth),
                _ => Field(type, depth),
            });
        }

        return $"{{{Gap}{string.Join(Gap, parts)}{Gap}}}";
    }

    string Inline(NamedType type, int depth)
    {
        var condition = Fault() ? AnyType() : Condition(type);
        var directives = Directives("onInlineFragment");
        return Chance(0.2) && !type.IsAbstract
            ? $"...{Gap}{directives}{Selections(type, depth - 1)}"
            : $"...{Gap}on{Gap}{condition}{Gap}{directives}{Selections(schema.GetType(condition) ?? type, depth - 1)}";
    }

    string Spread(NamedType type, int depth)
    {
        var possible = fragments.Where(fragment => fragment.Depth < depth && fragment.Done && fragment.Type == type.Name).ToList();
        if (Fault())
        {
            // Any fragment at all, the enclosing one included.
            var name = fragments.Count > 0 && Chance(0.8) ? fragments[random.Next(fragments.Count)].Name : "Unknown";
            current.Spreads.Add(name);
            return $"...{name}{Gap}";
        }

        var chosen = possible.Count > 0 && Chance(0.5) ? possible[random.Next(possible.Count)] : null;
        if (chosen is null)
        {
            chosen = new Definition("fragment") { Name = Fault() ? "F0" : $"F{fragments.Count}", Type = Fault() ? AnyType() : Condition(type), Depth = depth - 1 };
            fragments.Add(chosen);
            var outer = current;
            current = chosen;
            chosen.Directives = Directives("onFragmentDefinition");
            chosen.Text = Selections(schema.GetType(chosen.Type) is { IsComposite: true } known ? known : type, depth - 1);
            chosen.Done = true;
            current = outer;
        }

        current.Spreads.Add(chosen.Name);
        return $"...{chosen.Name}{Gap}{Directives("onFragmentSpread")}";
    }

    string Field(NamedType type, int depth)
    {
        if (type is not IFieldsType owner || (Chance(0.1) && type != schema.SubscriptionType) || Fault())
            return Fault() ? "id" : "__typename";

        var candidates = owner.Fields.Where(field => depth > 0 || field.Type.Named.IsLeaf).ToList();
        if (candidates.Count == 0)
            return "__typename";
        var chosen = candidates[random.Next(candidates.Count)];
        var arguments = Arguments(chosen.Arguments);
        var alias = chosen.Name is "id" || (chosen.Name is "name" && arguments.Length == 0) ? ""
            : Fault() || Chance(CollisionRate) ? Chance(0.5) ? $"a{random.Next(3)}:{Gap}" : ""
            : $"x{aliases++}:{Gap}";
        var name = Fault() ? Pick("nothing", chosen.Name + "s", "id", "__schema") : chosen.Name;
        var directives = Directives("onField");
        var needsSelection = chosen.Type.Named.IsComposite;
        if (Fault())
            needsSelection = !needsSelection;
        var selections = needsSelection ? Selections(chosen.Type.Named, depth - 1) : "";
        return $"{alias}{name}{arguments}{Gap}{directives}{selections}";
    }

    string Arguments(DefinitionList<InputValueDefinition> definitions)
    {
        var given = new List<string>();
        foreach (var definition in definitions.Where(definition => definition.IsRequired ? !Fault() : Chance(0.4)))
        {
            given.Add($"{definition.Name}:{Gap}{Value(definition)}");
            if (Fault())
                given.Add($"{definition.Name}:{Gap}{Value(definition)}");
        }

        if (Fault())
            given.Add($"{Pick("x", "shor", "w")}:{Gap}{Pick("1", "$undefined", "\"x\"", "{a:1,a:2}")}");
        return given.Count == 0 ? "" : $"({string.Join(Gap, given)})";
    }

    string Value(InputValueDefinition definition)
    {
        if (!Chance(0.25))
            return values.Of(definition.Type, 3, Variable);
        var type = Fault() ? definition.Type.Nullable : definition.Type;
        return Variable(type);
    }

    string Variable(GraphQLType type)
    {
        var written = Fault() ? Pick("Int", "String", "[Int]", "Money", "Lookup") : type.ToString()!;
        var name = "v" + string.Concat(written.Select(letter => letter switch { '[' => "L", ']' => "", '!' => "N", _ => letter.ToString() }));
        current.Variables.Add((name, written));
        return "$" + name;
    }

    string Directives(string own)
    {
        if (!Chance(0.12) && !Fault())
            return "";
        var text = random.Next(4) switch
        {
            0 when own is "onField" or "onInlineFragment" or "onFragmentSpread" && current.Keyword != "subscription" => $"@include(if:{Gap}{(Chance(0.5) ? "true" : Variable(schema.Directives[0].Arguments[0].Type))})",
            1 when own is "onField" => $"@limit(n:{Gap}{(Fault() ? "\"x\"" : "3")})",
            _ => "@" + own,
        };
        if (Fault())
            text += $"{Gap}{Pick("@unknown", "@onQuery", "@skip", "@skip(if:1)", text, "@tag(name:\"x\")")}";
        return text + Gap;
    }

    string Condition(NamedType type)
    {
        var possible = schema.Types
            .Where(other => other.IsComposite && !other.Name.StartsWith("__", StringComparison.Ordinal)
                && schema.GetPossibleTypes(other).Any(found => schema.IsPossibleType(type, found)))
            .ToList();
        return possible.Count == 0 ? type.Name : possible[random.Next(possible.Count)].Name;
    }

    string AnyType() => Pick("Nobody", "Exporter", "Carrier", "Officer", "Node", "Actor", "State", "Money", "Query", "Int");

    string LayOut(string text) => string.Concat(text.Select(letter => letter == Gap ? Gaps[random.Next(Gaps.Length)] : letter.ToString()));

    bool Chance(double probability) => random.NextDouble() < probability;

    bool Fault() => faultRate > 0 && Chance(faultRate);

    string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    sealed class Definition(string keyword)
    {
        public string Keyword { get; } = keyword;

        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public int Depth { get; init; }

        public bool Done { get; set; }

        public string Text { get; set; } = "";

        public string Directives { get; set; } = "";

        public List<(string Name, string Type)> Variables { get; } = [];

        public HashSet<string> Spreads { get; } = [];
    }
}
