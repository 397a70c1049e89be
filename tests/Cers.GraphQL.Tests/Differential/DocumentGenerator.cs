using System.Text;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>
/// Writes documents over a schema, the same ones for the same seed. They mean to be valid, or go wrong as <see cref="Faults"/> say: each place names the rule
/// that refuses what it does there.
/// </summary>
internal sealed class DocumentGenerator(Schema schema, int seed)
{
    /// <summary>Stands between tokens until the layout is chosen.</summary>
    public const char Gap = '\u0001';

    static readonly string[] Gaps = [" ", " ", " ", " ", "  ", "\n", "\n  ", "\r\n", "\r", "\t", ", ", " # note\n", "#é😀\n", "\uFEFF", "\n\n"];

    static readonly string[] OperationNames = ["A", "B", "C"];

    readonly Random random = new(seed);
    readonly List<Definition> fragments = [];
    readonly Faults faults = new(seed);
    int aliases;
    Definition current = new("");

    /// <summary>How often a field takes one of three response names that it may share with others.</summary>
    public double CollisionRate { get; init; }

    /// <summary>The name of the first operation, and the variables it defines with the types of their places.</summary>
    public (string? Name, IReadOnlyDictionary<string, GraphQLType> Variables) First { get; private set; }

    /// <summary>How often an input takes a variable.</summary>
    public double VariableRate { get; init; } = 0.25;

    /// <summary>How often a variable that may be null has a default.</summary>
    public double DefaultRate { get; init; }

    /// <summary>Writes the literals; given by who knows the schema's own scalars.</summary>
    public ValueGenerator Values { get; init; } = new(seed);

    /// <summary>A document that means to be valid, or with a rate above zero perhaps is not.</summary>
    public string Document(double rate)
    {
        faults.AtRate(rate);
        return Write();
    }

    /// <summary>A document with one fault, of a kind that the rule refuses; null when the schema gives no occasion for it.</summary>
    public string? Breaking(string rule)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            faults.Once(rule);
            var text = Write();
            if (faults.IsMade)
                return text;
        }

        return null;
    }

    string Write()
    {
        Values.Faults = faults;
        fragments.Clear();
        aliases = 0;
        var operations = Enumerable.Range(0, Chance(0.2) ? 2 : 1).Select(_ => Operation()).ToList();
        var anonymous = operations.Count == 1 ? Chance(0.5) : Fault("LoneAnonymousOperation");
        if (Fault("NoUnusedFragments"))
            fragments.Add(new Definition("fragment") { Name = "Idle", Type = schema.QueryType.Name, Text = "{ __typename }" });
        var all = operations.Concat(fragments).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < operations.Count; i++)
            text.Append(Print(operations[i], anonymous ? "" : i > 0 && Fault("UniqueOperationNames") ? "A" : OperationNames[i], all)).Append(Gap);
        if (fragments.Count > 0 && Fault("UniqueFragmentNames"))
            fragments.Add(fragments[0]);
        foreach (var fragment in fragments)
            text.Append($"fragment{Gap}{fragment.Name}{Gap}on{Gap}{fragment.Type}{Gap}{fragment.Directives}{fragment.Text}{Gap}");
        if (faults.Only == "ExecutableDefinitions" && Fault("ExecutableDefinitions"))
            text.Append(Pick("type Extra { a: Int }", "extend schema { query: Query }", "scalar Extra", "directive @extra on FIELD", "enum Extra { A }"));
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
            0 => ("mutation", schema.MutationType),
            1 => ("subscription", schema.SubscriptionType),
            _ => ("query", schema.QueryType),
        };
        if (root is null && !Fault("KnownOperationTypes"))
            (keyword, root) = ("query", schema.QueryType);
        var operation = new Definition(keyword);
        current = operation;
        if (root is null)
        {
            operation.Text = "{ __typename }";
            return operation;
        }

        operation.Directives = Directives(keyword == "query" ? DirectiveLocation.Query : keyword == "mutation" ? DirectiveLocation.Mutation : DirectiveLocation.Subscription);
        operation.Text = keyword == "subscription" && !Fault("SingleFieldSubscriptions") ? $"{{{Gap}{Field(root, 3)}{Gap}}}" : Selections(root, 4);
        return operation;
    }

    string Print(Definition operation, string name, List<Definition> all)
    {
        var reached = new HashSet<Definition> { operation };
        var waiting = new Queue<Definition>(reached);
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, GraphQLType>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var (variable, type, place) in next.Variables)
                (variables[variable], places[variable]) = (type, place);
            foreach (var spread in all.Where(one => next.Spreads.Contains(one.Name) && reached.Add(one)))
                waiting.Enqueue(spread);
        }

        if (operation == all[0])
            First = (name.Length == 0 ? null : name, places);
        var definitions = variables.Where(_ => !Fault("NoUndefinedVariables"))
            .Select(pair => $"${pair.Key}:{Gap}{(pair.Value.EndsWith('!') && Fault("VariablesInAllowedPosition") ? pair.Value.TrimEnd('!') : pair.Value)}{Default(places[pair.Key], pair.Value)}{(Fault("KnownDirectives") ? $"{Gap}@skip(if:{Gap}true)" : "")}")
            .ToList();
        if (Fault("NoUnusedVariables"))
            definitions.Add($"$unused:{Gap}Int{Gap}={Gap}{Pick("1", "null")}");
        if (Fault("ValuesOfCorrectType"))
            definitions.Add($"$unused:{Gap}Int{Gap}={Gap}{Pick("DRAFT", "{a:1}", "\"x\"")}");
        if (Fault("VariablesAreInputTypes"))
            definitions.Add($"$unused:{Gap}{AnyType(type => type.IsComposite)}");
        if (Fault("KnownTypeNames"))
            definitions.Add($"$unused:{Gap}[Nobody!]");
        if (definitions.Count > 0 && Fault("UniqueVariableNames"))
            definitions.Add(definitions[0]);
        var head = definitions.Count == 0 ? "" : $"({string.Join(Gap, definitions)}){Gap}";
        return operation.Keyword == "query" && name.Length == 0 && head.Length == 0 && operation.Directives.Length == 0
            ? operation.Text
            : $"{operation.Keyword}{Gap}{name}{head}{Gap}{operation.Directives}{operation.Text}";
    }

    string Default(GraphQLType type, string written) =>
        DefaultRate > 0 && !written.EndsWith('!') && Chance(DefaultRate) ? $"{Gap}={Gap}{Constant(type)}" : "";

    string Constant(GraphQLType type) => Values.Of(type, 2, Constant);

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

        if (Leaf(type) is { } leaf && Fault("OverlappingFieldsCanBeMerged"))
            parts.AddRange(["both: __typename", $"both:{Gap}{leaf}"]);
        if (type == schema.QueryType && current.Keyword == "query" && Fault("MaxIntrospectionDepth"))
            parts.Add($"__type(name:{Gap}\"Query\"){Gap}{{ fields {{ type {{ fields {{ type {{ fields {{ name }} }} }} }} }} }}");
        return $"{{{Gap}{string.Join(Gap, parts)}{Gap}}}";
    }

    string Inline(NamedType type, int depth)
    {
        var condition = Fault("PossibleFragmentSpreads") ? AnyType(other => other.IsComposite)
            : Fault("FragmentsOnCompositeTypes") ? AnyType(other => !other.IsComposite)
            : Fault("KnownTypeNames") ? "Nobody"
            : Condition(type);
        var directives = Directives(DirectiveLocation.InlineFragment);
        return Chance(0.2) && !type.IsAbstract
            ? $"...{Gap}{directives}{Selections(type, depth - 1)}"
            : $"...{Gap}on{Gap}{condition}{Gap}{directives}{Selections(schema.GetType(condition) is { IsComposite: true } known ? known : type, depth - 1)}";
    }

    string Spread(NamedType type, int depth)
    {
        if (Fault("KnownFragmentNames"))
            return $"...Unknown{Gap}";
        if (current.Keyword == "fragment" && Fault("NoFragmentCycles"))
        {
            current.Spreads.Add(current.Name);
            return $"...{current.Name}{Gap}";
        }

        var possible = fragments.Where(fragment => fragment.Depth < depth && fragment.Done && (fragment.Type == type.Name || Fault("PossibleFragmentSpreads"))).ToList();
        var chosen = possible.Count > 0 && Chance(0.5) ? possible[random.Next(possible.Count)] : null;
        if (chosen is null)
        {
            chosen = new Definition("fragment")
            {
                Name = $"F{fragments.Count}",
                Type = Fault("KnownTypeNames") ? "Nobody" : Fault("FragmentsOnCompositeTypes") ? AnyType(other => !other.IsComposite) : Condition(type),
                Depth = depth - 1,
            };
            fragments.Add(chosen);
            var outer = current;
            current = chosen;
            chosen.Directives = Directives(DirectiveLocation.FragmentDefinition);
            chosen.Text = Selections(schema.GetType(chosen.Type) is { IsComposite: true } known ? known : type, depth - 1);
            chosen.Done = true;
            current = outer;
        }

        current.Spreads.Add(chosen.Name);
        return $"...{chosen.Name}{Gap}{Directives(DirectiveLocation.FragmentSpread)}";
    }

    string Field(NamedType type, int depth)
    {
        if (Fault("FieldsOnCorrectType"))
            return Pick("nothing", "__schema", "__type", "nam");
        if (type is not IFieldsType owner || (Chance(0.1) && type != schema.SubscriptionType))
            return "__typename";

        var candidates = owner.Fields.Where(field => depth > 0 || field.Type.Named.IsLeaf).ToList();
        if (candidates.Count == 0)
            return "__typename";
        var chosen = candidates[random.Next(candidates.Count)];
        var arguments = Arguments(chosen.Arguments);
        var alias = chosen.Name is "id" || (chosen.Name is "name" && arguments.Length == 0) ? ""
            : Chance(CollisionRate) ? Chance(0.5) ? $"a{random.Next(3)}:{Gap}" : ""
            : $"x{aliases++}:{Gap}";
        var name = Fault("FieldsOnCorrectType") ? chosen.Name + "s" : chosen.Name;
        var directives = Directives(DirectiveLocation.Field);
        var needsSelection = chosen.Type.Named.IsComposite;
        if (Fault("ScalarLeafs"))
            needsSelection = !needsSelection;
        var selections = needsSelection ? Selections(chosen.Type.Named, depth - 1) : "";
        return $"{alias}{name}{arguments}{Gap}{directives}{selections}";
    }

    string Arguments(DefinitionList<InputValueDefinition> definitions)
    {
        var given = new List<string>();
        foreach (var definition in definitions.Where(definition => definition.IsRequired ? !Fault("ProvidedRequiredArguments") : Chance(0.4)))
        {
            given.Add($"{definition.Name}:{Gap}{Value(definition)}");
            if (Fault("UniqueArgumentNames"))
                given.Add($"{definition.Name}:{Gap}{Value(definition)}");
        }

        if (Fault("KnownArgumentNames"))
            given.Add($"{Pick("x", "shor", "w")}:{Gap}{Pick("1", "\"x\"", "[]")}");
        return given.Count == 0 ? "" : $"({string.Join(Gap, given)})";
    }

    string Value(InputValueDefinition definition) => Chance(VariableRate) ? Variable(definition.Type) : Values.Of(definition.Type, 3, Variable);

    string Variable(GraphQLType type)
    {
        if (Fault("NoUndefinedVariables"))
            return "$undefined";
        var written = Fault("VariablesInAllowedPosition") ? type.IsNonNull ? type.Nullable.ToString()! : $"[{type}]" : type.ToString()!;
        var name = "v" + string.Concat(written.Select(letter => letter switch { '[' => "L", ']' => "", '!' => "N", _ => letter.ToString() }));
        current.Variables.Add((name, written, type));
        return "$" + name;
    }

    string Directives(DirectiveLocation place)
    {
        var text = "";
        if (Chance(0.12))
        {
            // Conditions at the root of a subscription are refused.
            var possible = schema.Directives.Where(one => one.Locations.Contains(place) && (current.Keyword != "subscription" || one.Name is not ("skip" or "include"))).ToList();
            if (possible.Count > 0)
                text = Applied(possible[random.Next(possible.Count)]);
        }

        if (Fault("KnownDirectives"))
            text += $"{Gap}{(Chance(0.5) ? "@unknown" : Applied(schema.Directives.First(one => !one.Locations.Contains(place) && one.Arguments.All(argument => !argument.IsRequired))))}";
        if (place == DirectiveLocation.Field && Fault("UniqueDirectivesPerLocation"))
            text += $"{Gap}@include(if: true) @include(if: true)";
        if (place == DirectiveLocation.Field && Fault("ProvidedRequiredArguments"))
            text += $"{Gap}@skip";
        if (place == DirectiveLocation.Field && Fault("KnownArgumentNames"))
            text += $"{Gap}@skip(if: false, iff: true)";
        return text.Length == 0 ? "" : text + Gap;
    }

    string Applied(DirectiveDefinition directive) => $"@{directive.Name}{Arguments(directive.Arguments)}";

    string Condition(NamedType type)
    {
        var possible = schema.Types
            .Where(other => other.IsComposite && !other.Name.StartsWith("__", StringComparison.Ordinal)
                && schema.GetPossibleTypes(other).Any(found => schema.IsPossibleType(type, found)))
            .ToList();
        return possible.Count == 0 ? type.Name : possible[random.Next(possible.Count)].Name;
    }

    string AnyType(Func<NamedType, bool> isMeant)
    {
        var possible = schema.Types.Where(isMeant).ToList();
        return possible[random.Next(possible.Count)].Name;
    }

    static string? Leaf(NamedType type) =>
        (type as IFieldsType)?.Fields.FirstOrDefault(field => field.Type.Named.IsLeaf && field.Arguments.All(argument => !argument.IsRequired))?.Name;

    string LayOut(string text) => string.Concat(text.Select(letter => letter == Gap ? Gaps[random.Next(Gaps.Length)] : letter.ToString()));

    bool Chance(double probability) => random.NextDouble() < probability;

    bool Fault(string rule) => faults.Make(rule);

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

        public List<(string Name, string Written, GraphQLType Type)> Variables { get; } = [];

        public HashSet<string> Spreads { get; } = [];
    }
}
