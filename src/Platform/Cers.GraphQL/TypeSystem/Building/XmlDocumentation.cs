using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Descriptions from the XML documentation file beside an assembly. Without the file there are none.</summary>
sealed partial class XmlDocumentation
{
    readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> files = new();

    public string? Of(Type type) => Described(type) ?? Summary(Find(type.Assembly, $"T:{Id(type)}"));

    public string? Of(MethodInfo method) => Described(method) ?? Summary(Find(method.DeclaringType!.Assembly, MethodId(method)));

    public string? Of(FieldInfo field) => Described(field) ?? Summary(Find(field.DeclaringType!.Assembly, $"F:{Id(field.DeclaringType)}.{field.Name}"));

    /// <summary>A property's summary; for a positional record the type's param element.</summary>
    public string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Described(property)
            ?? Summary(Find(owner.Assembly, $"P:{Id(owner)}.{property.Name}"))
            ?? Param(Find(owner.Assembly, $"T:{Id(owner)}"), property.Name);
    }

    public string? Of(ParameterInfo parameter)
    {
        if (Described(parameter) is { } told)
        {
            return told;
        }

        var owner = parameter.Member.DeclaringType!;
        return parameter.Member is MethodInfo method
            ? Param(Find(owner.Assembly, MethodId(method)), parameter.Name!)
            : Param(Find(owner.Assembly, $"T:{Id(owner)}"), parameter.Name!);
    }

    static string? Described(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(typeof(GraphQLDescriptionAttribute), false) is [GraphQLDescriptionAttribute told] ? told.Description : null;

    XElement? Find(Assembly assembly, string id) => files.GetOrAdd(assembly, Read).GetValueOrDefault(id);

    static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var path = string.IsNullOrEmpty(assembly.Location) ? null : Path.ChangeExtension(assembly.Location, ".xml");
        if (path is null || !File.Exists(path))
        {
            return new Dictionary<string, XElement>();
        }

        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Descendants("member")
            .Where(member => member.Attribute("name") is not null)
            .DistinctBy(member => member.Attribute("name")!.Value)
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    static string? Summary(XElement? member) => Text(member?.Element("summary"));

    static string? Param(XElement? member, string name) =>
        Text(member?.Elements("param").FirstOrDefault(param => string.Equals(param.Attribute("name")?.Value, name, StringComparison.Ordinal)));

    static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(element, text);
        var plain = Blank().Replace(text.ToString(), " ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } see when see.IsEmpty:
                    var target = see.Attribute("langword")?.Value ?? see.Attribute("name")?.Value ?? see.Attribute("cref")?.Value ?? see.Attribute("href")?.Value ?? "";
                    text.Append(target.Length > 2 && target[1] == ':' ? target[(target.LastIndexOf('.') + 1)..] : target);
                    break;
                case XElement inner:
                    text.Append(' ');
                    Append(inner, text);
                    text.Append(' ');
                    break;
            }
        }
    }

    static string Id(Type type) => (type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    static string MethodId(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var name = $"M:{Id(method.DeclaringType!)}.{method.Name}";
        return parameters.Length == 0 ? name : $"{name}({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";
    }

    static string Reference(Type type)
    {
        if (type.IsArray)
        {
            return $"{Reference(type.GetElementType()!)}[]";
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        var open = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{open[..open.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}";
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
