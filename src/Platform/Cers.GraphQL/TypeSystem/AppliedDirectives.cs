using System.Globalization;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>The directives that stand at a definition in the SDL, those of the specification and of costs made from what the definition says.</summary>
static class AppliedDirectives
{
    /// <param name="definition">A type, a field, an argument, an input field or an enum value; at directives none can stand.</param>
    /// <param name="all">Whether @cost, @listSize and those of the application are among them.</param>
    public static IEnumerable<DirectiveNode> Of(IDefinition definition, bool all = true) => definition switch
    {
        FieldDefinition field => [.. Deprecated(field.DeprecationReason), .. all ? [.. Cost(field.CostWeight), .. Sized(field.ListSize), .. field.Directives] : Array.Empty<DirectiveNode>()],
        InputValueDefinition value => [.. Deprecated(value.DeprecationReason), .. all ? [.. Cost(value.CostWeight), .. value.Directives] : Array.Empty<DirectiveNode>()],
        EnumValueDefinition value => [.. Deprecated(value.DeprecationReason), .. all ? value.Directives : []],
        NamedType type => [.. Specified(type), .. all ? [.. Cost(type.CostWeight), .. type.Directives] : Array.Empty<DirectiveNode>()],
        _ => [],
    };

    static DirectiveNode[] Specified(NamedType type) => type switch
    {
        ScalarType { SpecifiedByUrl: { } url } => [Directive("specifiedBy", ("url", Text(url)))],
        InputObjectType { IsOneOf: true } => [Directive("oneOf")],
        _ => [],
    };

    static DirectiveNode[] Deprecated(string? reason) => reason switch
    {
        null => [],
        BuiltInDirectives.DefaultDeprecationReason => [Directive("deprecated")],
        _ => [Directive("deprecated", ("reason", Text(reason)))],
    };

    static DirectiveNode[] Cost(double? weight) => weight is { } known ? [Directive("cost", ("weight", Text(known.ToString(CultureInfo.InvariantCulture))))] : [];

    static DirectiveNode[] Sized(ListSize? size) => size is null
        ? []
        :
        [
            Directive(
                "listSize",
                ("assumedSize", Number(size.AssumedSize)),
                ("slicingArguments", Texts(size.SlicingArguments)),
                ("slicingArgumentDefaultValue", Number(size.DefaultSize)),
                ("sizedFields", Texts(size.SizedFields)),
                ("requireOneSlicingArgument", !size.RequireOne && size.SlicingArguments.Count > 0 ? new BooleanValueNode(false, default) : null)),
        ];

    static DirectiveNode Directive(string name, params (string Name, ValueNode? Value)[] arguments) =>
        new(name, [.. arguments.Where(one => one.Value is not null).Select(one => new ArgumentNode(one.Name, one.Value!, default))], default);

    static StringValueNode Text(string text) => new(text, false, default);

    static IntValueNode? Number(int? number) => number is { } known ? new(known.ToString(CultureInfo.InvariantCulture), default) : null;

    static ListValueNode? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : new([.. texts.Select(Text)], default);
}
