using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>
/// Compares two schemas as graphql-js does, and says of each change what it does to clients. Beyond it: root types, oneOf, deprecations, other
/// directives where they stand, and a default that goes away from a non-null value, which then is required.
/// </summary>
public sealed class SchemaChanges
{
    readonly List<SchemaChange> found = [];

    SchemaChanges()
    {
    }

    /// <summary>All differences, the worst first.</summary>
    public static IReadOnlyList<SchemaChange> Between(Schema before, Schema after)
    {
        var changes = new SchemaChanges();
        changes.Roots(before, after);
        foreach (var (old, now) in changes.Paired(Own(before), Own(after), (effect, kind, type) => new(effect, $"TYPE_{kind}", type.Name, $"{type.Name} was {Word(kind)}.")))
        {
            changes.Type(old, now);
        }

        foreach (var (old, now) in changes.Paired(
                     before.Directives, after.Directives, (effect, kind, one) => new(effect, $"DIRECTIVE_{kind}", $"@{one.Name}", $"@{one.Name} was {Word(kind)}.")))
        {
            changes.Directive(old, now);
        }

        return [.. changes.found.OrderByDescending(change => change.Effect)];
    }

    /// <summary>Not introspection's, and not the specification's scalars, which come and go with their last use.</summary>
    static IEnumerable<NamedType> Own(Schema schema) =>
        schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && !(type is ScalarType scalar && Scalars.Scalar.IsSpecified(scalar)));

    void Roots(Schema before, Schema after)
    {
        foreach (var (name, old, now) in new[]
                 {
                     ("query", before.QueryType, after.QueryType), ("mutation", before.MutationType, after.MutationType), ("subscription", before.SubscriptionType, after.SubscriptionType),
                 })
        {
            if (old is not null && old.Name != now?.Name)
            {
                Add(ChangeEffect.Breaking, "ROOT_TYPE_CHANGED", name, $"The root type of {name} was {old.Name} and is {now?.Name ?? "gone"}.");
            }
        }
    }

    void Type(NamedType old, NamedType now)
    {
        if (old.Kind != now.Kind)
        {
            Add(ChangeEffect.Breaking, "TYPE_CHANGED_KIND", old.Name, $"{old.Name} was of the kind {old.Kind} and is of the kind {now.Kind}.");
            return;
        }

        About(old, now, old.Name);
        switch (old)
        {
            case IFieldsType was:
                var owner = (IFieldsType)now;
                foreach (var (field, still) in Paired(was.Fields, owner.Fields, (effect, kind, field) => new(effect, $"FIELD_{kind}", $"{old.Name}.{field.Name}", $"The field was {Word(kind)}.")))
                {
                    Field(field, still, $"{old.Name}.{field.Name}");
                }

                Paired(
                    was.Interfaces,
                    owner.Interfaces,
                    (effect, kind, one) => new(effect, $"IMPLEMENTED_INTERFACE_{kind}", old.Name, $"{old.Name} {(kind == "ADDED" ? "implements" : "no longer implements")} {one.Name}."),
                    ChangeEffect.Dangerous);
                break;
            case UnionType union:
                Paired(
                    union.Members,
                    ((UnionType)now).Members,
                    (effect, kind, one) => new(effect, kind == "ADDED" ? "TYPE_ADDED_TO_UNION" : "TYPE_REMOVED_FROM_UNION", $"{old.Name}.{one.Name}", $"{one.Name} was {Word(kind)}."),
                    ChangeEffect.Dangerous);
                break;
            case EnumType known:
                foreach (var (value, still) in Paired(
                             known.Values,
                             ((EnumType)now).Values,
                             (effect, kind, one) => new(effect, kind == "ADDED" ? "VALUE_ADDED_TO_ENUM" : "VALUE_REMOVED_FROM_ENUM", $"{old.Name}.{one.Name}", $"The value was {Word(kind)}."),
                             ChangeEffect.Dangerous))
                {
                    About(value, still, $"{old.Name}.{value.Name}");
                    Deprecation(value.DeprecationReason, still.DeprecationReason, $"{old.Name}.{value.Name}");
                }

                break;
            case InputObjectType input:
                Input(input, (InputObjectType)now);
                break;
        }
    }

    void Field(FieldDefinition old, FieldDefinition now, string coordinate)
    {
        About(old, now, coordinate);
        Deprecation(old.DeprecationReason, now.DeprecationReason, coordinate);
        if (!old.Type.ToString()!.Equals(now.Type.ToString(), StringComparison.Ordinal))
        {
            var isSafe = GivesAsMuch(old.Type, now.Type);
            Add(isSafe ? ChangeEffect.Safe : ChangeEffect.Breaking, isSafe ? "FIELD_CHANGED_KIND_SAFE" : "FIELD_CHANGED_KIND", coordinate, $"The type was {old.Type} and is {now.Type}.");
        }

        InputValues(old.Arguments, now.Arguments, name => $"{coordinate}({name}:)", "ARG", "REQUIRED_ARG_ADDED", "OPTIONAL_ARG_ADDED", "ARG_REMOVED", ChangeEffect.Dangerous);
    }

    void Input(InputObjectType old, InputObjectType now)
    {
        if (old.IsOneOf != now.IsOneOf)
        {
            Add(
                now.IsOneOf ? ChangeEffect.Breaking : ChangeEffect.Dangerous,
                now.IsOneOf ? "ONE_OF_ADDED" : "ONE_OF_REMOVED",
                old.Name,
                now.IsOneOf ? "Exactly one of its fields must be given now." : "More than one of its fields may be given now.");
        }

        InputValues(
            old.Fields, now.Fields, name => $"{old.Name}.{name}", "FIELD", "REQUIRED_INPUT_FIELD_ADDED", "OPTIONAL_INPUT_FIELD_ADDED", "FIELD_REMOVED", ChangeEffect.Dangerous, "INPUT_FIELD");
    }

    void InputValues(
        IEnumerable<InputValueDefinition> before,
        IEnumerable<InputValueDefinition> after,
        Func<string, string> coordinateOf,
        string kind,
        string requiredAdded,
        string optionalAdded,
        string removed,
        ChangeEffect whenOptional,
        string? defaultKind = null)
    {
        SchemaChange Changed(ChangeEffect effect, string how, InputValueDefinition value) => (how, value.IsRequired) switch
        {
            ("REMOVED", _) => new(ChangeEffect.Breaking, removed, coordinateOf(value.Name), "It was removed."),
            (_, true) => new(ChangeEffect.Breaking, requiredAdded, coordinateOf(value.Name), "It was added, and must be given."),
            _ => new(whenOptional, optionalAdded, coordinateOf(value.Name), "It was added."),
        };

        foreach (var (old, now) in Paired(before, after, Changed))
        {
            var coordinate = coordinateOf(old.Name);
            var was = Default(old);
            var becomes = Default(now);
            About(old, now, coordinate);
            Deprecation(old.DeprecationReason, now.DeprecationReason, coordinate);
            if (!TakesAsMuch(old.Type, now.Type))
            {
                Add(ChangeEffect.Breaking, $"{kind}_CHANGED_KIND", coordinate, $"The type was {old.Type} and is {now.Type}.");
            }
            else if (was is not null && becomes is null && now.Type.IsNonNull)
            {
                Add(ChangeEffect.Breaking, $"{defaultKind ?? kind}_DEFAULT_VALUE_REMOVED", coordinate, $"The default {was} was removed, and it must be given now.");
            }
            else if (was is not null && was != becomes)
            {
                Add(ChangeEffect.Dangerous, $"{defaultKind ?? kind}_DEFAULT_VALUE_CHANGE", coordinate, $"The default was {was} and is {becomes ?? "gone"}.");
            }
            else if (was is null && becomes is not null)
            {
                Add(ChangeEffect.Safe, $"{defaultKind ?? kind}_DEFAULT_VALUE_ADDED", coordinate, $"It has the default {becomes} now.");
            }
            else if (!old.Type.ToString()!.Equals(now.Type.ToString(), StringComparison.Ordinal))
            {
                Add(ChangeEffect.Safe, $"{kind}_CHANGED_KIND_SAFE", coordinate, $"The type was {old.Type} and is {now.Type}.");
            }
        }
    }

    void Directive(DirectiveDefinition old, DirectiveDefinition now)
    {
        var coordinate = $"@{old.Name}";
        About(old, now, coordinate);
        if (old.IsRepeatable != now.IsRepeatable)
        {
            var how = now.IsRepeatable ? "ADDED" : "REMOVED";
            Add(now.IsRepeatable ? ChangeEffect.Safe : ChangeEffect.Breaking, $"DIRECTIVE_REPEATABLE_{how}", coordinate, $"That it may be repeated was {Word(how)}.");
        }

        foreach (var location in old.Locations.Except(now.Locations))
        {
            Add(ChangeEffect.Breaking, "DIRECTIVE_LOCATION_REMOVED", coordinate, $"It may no longer stand at {location}.");
        }

        foreach (var location in now.Locations.Except(old.Locations))
        {
            Add(ChangeEffect.Safe, "DIRECTIVE_LOCATION_ADDED", coordinate, $"It may stand at {location}.");
        }

        InputValues(
            old.Arguments,
            now.Arguments,
            name => $"@{old.Name}({name}:)",
            "ARG",
            "REQUIRED_DIRECTIVE_ARG_ADDED",
            "OPTIONAL_DIRECTIVE_ARG_ADDED",
            "DIRECTIVE_ARG_REMOVED",
            ChangeEffect.Safe);
    }

    /// <summary>Those in both, by name. One that has gone is breaking.</summary>
    List<(T Old, T Now)> Paired<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<ChangeEffect, string, T, SchemaChange> make, ChangeEffect whenAdded = ChangeEffect.Safe)
        where T : IDefinition
    {
        var now = after.ToDictionary(one => one.Name, StringComparer.Ordinal);
        var both = new List<(T, T)>();
        foreach (var old in before)
        {
            if (now.Remove(old.Name, out var still))
            {
                both.Add((old, still));
            }
            else
            {
                found.Add(make(ChangeEffect.Breaking, "REMOVED", old));
            }
        }

        found.AddRange(now.Values.Select(added => make(whenAdded, "ADDED", added)));
        return both;
    }

    /// <summary>What any definition may change: its description, and the directives that stand at it.</summary>
    void About(IDefinition old, IDefinition now, string coordinate)
    {
        if (old.Description != now.Description)
        {
            Add(ChangeEffect.Safe, "DESCRIPTION_CHANGED", coordinate, "The description has changed.");
        }

        var added = Applied(now).ToList();
        foreach (var was in Applied(old).Where(one => !added.Remove(one)))
        {
            Add(was.Effect, "APPLIED_DIRECTIVE_REMOVED", coordinate, $"{was.Text} was removed.");
        }

        foreach (var becomes in added)
        {
            Add(becomes.Effect, "APPLIED_DIRECTIVE_ADDED", coordinate, $"{becomes.Text} was added.");
        }
    }

    /// <summary>Without those that are judged by what they do. An application's own do nothing to clients; costs, sizes and forms of scalars may.</summary>
    static IEnumerable<(ChangeEffect Effect, string Text)> Applied(IDefinition definition) => AppliedDirectives.Of(definition)
        .Where(directive => directive.Name is not ("deprecated" or "oneOf"))
        .Select(directive => (
            directive.Name is "cost" or "listSize" or "specifiedBy" ? ChangeEffect.Dangerous : ChangeEffect.Safe,
            SyntaxPrinter.Print(new DirectiveNode(
                directive.Name,
                [.. directive.Arguments.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new ArgumentNode(one.Name, Sorted(one.Value), one.Location))],
                directive.Location))));

    void Deprecation(string? old, string? now, string coordinate)
    {
        if (old != now)
        {
            Add(ChangeEffect.Safe, "DEPRECATION_CHANGED", coordinate, now is null ? "It is no longer deprecated." : $"It is deprecated: {now}");
        }
    }

    void Add(ChangeEffect effect, string kind, string coordinate, string text) => found.Add(new(effect, kind, coordinate, text));

    static string Word(string kind) => kind.ToLowerInvariant();

    /// <summary>Fields of objects are written in any order: they compare by name.</summary>
    static string? Default(InputValueDefinition value) => value.DefaultValue is { } literal ? SyntaxPrinter.Print(Sorted(literal)) : null;

    static ValueNode Sorted(ValueNode value) => value switch
    {
        ObjectValueNode literal => new ObjectValueNode(
            [.. literal.Fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => new ObjectFieldNode(field.Name, Sorted(field.Value), field.Location))], literal.Location),
        ListValueNode list => new ListValueNode([.. list.Values.Select(Sorted)], list.Location),
        _ => value,
    };

    /// <summary>Whether a client that reads the old type can read the new one.</summary>
    static bool GivesAsMuch(GraphQLType old, GraphQLType now) => (old, now) switch
    {
        (NonNullType a, NonNullType b) => GivesAsMuch(a.OfType, b.OfType),
        (NonNullType, _) => false,
        (_, NonNullType b) => GivesAsMuch(old, b.OfType),
        (ListType a, ListType b) => GivesAsMuch(a.OfType, b.OfType),
        (NamedType a, NamedType b) => a.Name == b.Name,
        _ => false,
    };

    /// <summary>Whether whatever a client sent for the old type is taken by the new one.</summary>
    static bool TakesAsMuch(GraphQLType old, GraphQLType now) => (old, now) switch
    {
        (NonNullType a, NonNullType b) => TakesAsMuch(a.OfType, b.OfType),
        (NonNullType a, _) => TakesAsMuch(a.OfType, now),
        (ListType a, ListType b) => TakesAsMuch(a.OfType, b.OfType),
        (NamedType a, NamedType b) => a.Name == b.Name,
        _ => false,
    };
}
