using Cers.GraphQL.Execution;
using Cers.GraphQL.Paging;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>The types of the connection pattern: one connection and one edge for each paged field, named after it.</summary>
sealed class ConnectionTypes(SchemaBuilder builder)
{
    readonly Dictionary<string, (Type Item, ObjectType Type)> made = new(StringComparer.Ordinal);

    readonly ObjectType pageInfo = new(
        "PageInfo",
        () =>
        [
            Read<PageBounds>("hasNextPage", new NonNullType(Scalar.Boolean), page => page.HasNextPage, "Whether there are items after this page."),
            Read<PageBounds>("hasPreviousPage", new NonNullType(Scalar.Boolean), page => page.HasPreviousPage, "Whether there are items before this page."),
            Read<PageBounds>("startCursor", Scalar.String, page => page.StartCursor, "The cursor of the first item; null on an empty page."),
            Read<PageBounds>("endCursor", Scalar.String, page => page.EndCursor, "The cursor of the last item; null on an empty page."),
        ],
        description: "Where a page stands in its list.");

    public static bool IsConnection(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Connection<>);

    public ObjectType For(string field, UsePagingAttribute paging, ClrType item, string member)
    {
        var name = (paging.ConnectionName ?? NameConventions.Pascal(field)) + "Connection";
        if (made.TryGetValue(name, out var known))
        {
            if (known.Item != item.Type)
            {
                builder.Faults.Add($"{member}: {name} is also the connection of {known.Item}. Give one of them another [UsePaging(ConnectionName)].");
            }

            return known.Type;
        }

        var node = builder.Output(item, member);
        var edge = new ObjectType(
            NameConventions.Pascal(name[..^"Connection".Length]) + "Edge",
            () =>
            [
                Read<IEdge>("cursor", new NonNullType(Scalar.String), one => builder.Cursors.Encode(name, one.Key), "Where this item stands in the list: pass it as after or before."),
                Read<IEdge>("node", node, one => one.Node, "The item."),
            ],
            description: "An item of the list and its place there.");
        var type = new ObjectType(name, Fields, description: "A page of the list.");
        made.Add(name, (item.Type, type));
        return type;

        IEnumerable<FieldDefinition> Fields()
        {
            yield return Read<IConnection>("pageInfo", new NonNullType(pageInfo), page => Bounds(name, page), "Where this page stands in the list.");
            yield return Read<IConnection>("edges", new ListType(new NonNullType(edge)), page => page.Edges, "The items with their cursors.");
            yield return Read<IConnection>("nodes", new ListType(node), page => page.Edges.Select(one => one.Node), "The items alone.");
            if (paging.IncludeTotalCount)
            {
                yield return Read<IConnection>("totalCount", new NonNullType(Scalar.Int), page => page.TotalCount, "How many items the whole list has.");
            }
        }
    }

    public static IEnumerable<InputValueDefinition> Arguments() =>
    [
        new("first", Scalar.Int, description: "Returns the first _n_ items.") { RuntimeType = typeof(int?) },
        new("after", Scalar.String, description: "Returns the items after this cursor.") { RuntimeType = typeof(string) },
        new("last", Scalar.Int, description: "Returns the last _n_ items.") { RuntimeType = typeof(int?) },
        new("before", Scalar.String, description: "Returns the items before this cursor.") { RuntimeType = typeof(string) },
    ];

    /// <summary>Checks the four arguments and opens the cursors.</summary>
    /// <exception cref="GraphQLException">Asked for more than the maximum, for both ends at once, or with a cursor of elsewhere.</exception>
    public static PagingArguments Read(string list, UsePagingAttribute paging, CursorCodec cursors, ReadOnlySpan<object?> arguments)
    {
        var first = arguments[0] as int?;
        var last = arguments[2] as int?;
        if (first is not null && last is not null)
        {
            throw new GraphQLException("Give either first or last, not both.", GraphQLErrorCodes.PagingInvalid);
        }

        if (first < 0 || last < 0)
        {
            throw new GraphQLException("first and last must not be negative.", GraphQLErrorCodes.PagingInvalid);
        }

        if (first > paging.MaxPageSize || last > paging.MaxPageSize)
        {
            throw new GraphQLException($"At most {paging.MaxPageSize} items can be asked for at once.", GraphQLErrorCodes.PageTooLarge);
        }

        var after = Open(arguments[1] as string);
        var before = Open(arguments[3] as string);
        return new(first ?? (last is null ? paging.DefaultPageSize : null), after, last, before);

        string? Open(string? cursor) => cursor is null ? null
            : cursors.TryDecode(list, cursor, out var key) ? key
            : throw new GraphQLException("The cursor does not belong to this list.", GraphQLErrorCodes.CursorInvalid);
    }

    PageBounds Bounds(string name, IConnection page)
    {
        var edges = page.Edges.ToArray();
        return new(
            page.HasNextPage,
            page.HasPreviousPage,
            edges.Length == 0 ? null : builder.Cursors.Encode(name, edges[0].Key),
            edges.Length == 0 ? null : builder.Cursors.Encode(name, edges[^1].Key));
    }

    static FieldDefinition Read<T>(string name, GraphQLType type, Func<T, object?> read, string description) =>
        new(name, type, description: description) { Resolver = FieldResolver.FromRead(source => read((T)source)) };

    sealed record PageBounds(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
}
