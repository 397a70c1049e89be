using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Cers.Declarations.Domain.Elements;

/// <summary>
/// A type of record of the document: made, read and filled by compiled code, since every document is walked element by element, several times, on its way in.
/// </summary>
internal sealed class DocumentRecord
{
    private static readonly ConcurrentDictionary<Type, DocumentRecord> Known = [];

    private readonly Dictionary<string, DocumentProperty> byName;

    private DocumentRecord(Type type)
    {
        New = Expression.Lambda<Func<object>>(Expression.New(type)).Compile();
        Properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).Select(p => new DocumentProperty(p))];
        byName = Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>An empty one.</summary>
    public Func<object> New { get; }

    public IReadOnlyList<DocumentProperty> Properties { get; }

    public static DocumentRecord Of(Type type) => Known.GetOrAdd(type, static t => new DocumentRecord(t));

    /// <summary>The steps from a record to what stands at a path below it, each with the type that it leads to: of a list, that of its items.</summary>
    /// <param name="path">As the table of elements has it: <c>lines[].hsCode</c>; empty for the record itself.</param>
    public static IEnumerable<(DocumentProperty Property, bool IsList, Type Type)> Along(Type record, string path)
    {
        var type = record;
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var isList = part.EndsWith("[]", StringComparison.Ordinal);
            var property = Of(type).byName.GetValueOrDefault(isList ? part[..^2] : part) ?? throw new InvalidOperationException($"{record.Name} has no {path}.");
            type = isList ? property.Type.GetGenericArguments()[0] : property.Type;
            yield return (property, isList, type);
        }
    }
}

/// <summary>A property of a record of the document.</summary>
internal sealed class DocumentProperty
{
    public DocumentProperty(PropertyInfo property)
    {
        Name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        Type = property.PropertyType;
        var (record, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var place = Expression.Property(Expression.Convert(record, property.DeclaringType!), property);
        Get = Expression.Lambda<Func<object, object?>>(Expression.Convert(place, typeof(object)), record).Compile();
        Set = Expression.Lambda<Action<object, object?>>(Expression.Assign(place, Expression.Convert(value, Type)), record, value).Compile();
    }

    /// <summary>As the document has it: <c>hsCode</c>.</summary>
    public string Name { get; }

    public Type Type { get; }

    public Func<object, object?> Get { get; }

    /// <summary>For records that nobody else has seen yet.</summary>
    public Action<object, object?> Set { get; }
}
