namespace Cers.GraphQL.TypeSystem;

/// <summary>All places where the schema itself decides who may go on: for tests that enumerate them.</summary>
public static class SchemaEntries
{
    /// <summary>Root fields as <c>Query.x</c>, types that node finds as <c>node:Type</c>, fields and types with an authorization of their own.</summary>
    public static IReadOnlyList<SchemaEntry> Of(Schema schema)
    {
        var entries = new List<SchemaEntry>();
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (type.Authorization is { } whole)
            {
                entries.Add(new(type.Name, whole));
            }

            entries.AddRange(type.Fields.Where(field => field.Authorization is not null).Select(field => new SchemaEntry($"{type.Name}.{field.Name}", field.Authorization!)));
        }

        entries.AddRange(schema.NodeAuthorizations.Select(node => new SchemaEntry($"node:{node.Key}", node.Value)));
        return entries;
    }
}

/// <summary>A place and who may pass.</summary>
public sealed record SchemaEntry(string Coordinate, FieldAuthorization Authorization);
