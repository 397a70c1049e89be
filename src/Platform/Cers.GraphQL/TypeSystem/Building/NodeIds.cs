using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Global object identification: global ids, the interface Node, and the fields that find objects by id.</summary>
sealed class NodeIds(SchemaBuilder builder)
{
    const int MaxIds = 50;

    readonly Dictionary<string, NodeFinder> finders = new(StringComparer.Ordinal);

    public InterfaceType NodeInterface { get; } = new(
        "Node",
        () => [new("id", new NonNullType(Scalar.Id), description: "Identifies the object among all objects.")],
        description: "An object that can be found again by its id.");

    public bool IsNode(Type type) => type.IsDefined(typeof(NodeAttribute), false) || builder.Fields.NodeResolversOf(type).Any();

    public FieldDefinition IdField(Type type)
    {
        var wanted = type.GetCustomAttribute<NodeAttribute>(false)?.IdField ?? "Id";
        var property = type.GetProperty(wanted);
        if (property is null)
        {
            builder.Faults.Add($"{type.FullName} is a node without a property {wanted}.");
            return new("id", new NonNullType(Scalar.Id));
        }

        Register(type, property);
        var encode = Encoder(type, property.PropertyType, Authorizations.Member(property));
        return new("id", new NonNullType(Scalar.Id), description: "Identifies the object among all objects.")
        {
            Member = Authorizations.Member(property),
            Resolver = FieldResolver.FromRead(parent => property.GetValue(parent) is { } key ? encode(key) : null),
        };
    }

    /// <summary>Writes keys as global ids of a type.</summary>
    public Func<object, object?> Encoder(Type type, Type key, string member)
    {
        var name = SchemaBuilder.Name(type);
        var write = PlainEncoder(key, member);
        return value => GlobalId.Write(name, write(value));
    }

    /// <summary>As global ids for [ID&lt;T&gt;], as they are for [ID]; of lists each item.</summary>
    public Func<object, object?> Encoder(IDAttribute id, ClrType key, string member)
    {
        if (key.Element() is { } element)
        {
            var encode = Encoder(id, element, member);
            return items => ((IEnumerable)items).Cast<object?>().Select(item => item is null ? null : encode(item)).ToArray();
        }

        return id.GetType().IsGenericType ? Encoder(id.GetType().GetGenericArguments()[0], key.Plain, member) : PlainEncoder(key.Plain, member);
    }

    Func<object, string> PlainEncoder(Type key, string member)
    {
        try
        {
            return IdKeys.Writer(Nullable.GetUnderlyingType(key) ?? key, builder);
        }
        catch (NotSupportedException unfit)
        {
            builder.Faults.Add($"{member}: {unfit.Message}");
            return value => value.ToString()!;
        }
    }

    /// <summary>Opens global ids of a type into the key's text.</summary>
    public Func<string, ParsedValue> Decoder(Type type)
    {
        var name = SchemaBuilder.Name(type);
        return id => GlobalId.TryRead(id, out var found, out var key) && found == name ? ParsedValue.Of(key) : ParsedValue.Refused("The id is not valid.");
    }

    public IEnumerable<FieldDefinition> RootFields()
    {
        // Types are made when they are first asked for, so that nodes reached by nothing else are asked for here.
        if (!builder.HasNodes)
        {
            yield break;
        }

        yield return new("node", NodeInterface, [new("id", new NonNullType(Scalar.Id), description: "The object's id.")], "Finds an object by its id.")
        {
            Authorization = FieldAuthorization.Anonymous,
            Member = "node",
            Resolver = FieldResolver.From(context => FindAsync(context, (string)context.Arguments[0]!), usesLoaders: true),
        };
        yield return new(
            "nodes",
            new NonNullType(new ListType(NodeInterface)),
            [new("ids", new NonNullType(new ListType(new NonNullType(Scalar.Id))), description: "The objects' ids, 50 at most.")],
            "Finds several objects by their ids, in the same order; null where there is none.")
        {
            Authorization = FieldAuthorization.Anonymous,
            Member = "nodes",
            ListSize = new(MaxIds, ["ids"], []),
            Resolver = FieldResolver.From(FindAllAsync, usesLoaders: true),
        };
    }

    async ValueTask<object?> FindAllAsync(ResolverContext context)
    {
        var ids = (object?[])context.Arguments[0]!;
        if (ids.Length > MaxIds)
        {
            throw new GraphQLException($"At most {MaxIds} ids can be asked for at once.", GraphQLErrorCodes.LimitNodeIds);
        }

        var calls = new Task<object?>[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var id = (string)ids[i]!;
            calls[i] = FindAsync(context, id).AsTask();
            if (!(GlobalId.TryRead(id, out var type, out _) && finders.TryGetValue(type, out var finder) && finder.UsesLoaders))
            {
                // Only those that load in batches gain by waiting together. Its fault is told where all are gathered.
                await ((Task)calls[i]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return await Task.WhenAll(calls);
    }

    async ValueTask<object?> FindAsync(ResolverContext context, string id)
    {
        if (!GlobalId.TryRead(id, out var type, out var key) || !finders.TryGetValue(type, out var finder))
        {
            return new FieldFailure([new("The id is not valid.") { Code = GraphQLErrorCodes.NodeIdInvalid }]);
        }

        var parsed = finder.ReadKey(key);
        if (parsed.Failed)
        {
            return new FieldFailure([new("The id is not valid.") { Code = GraphQLErrorCodes.NodeIdInvalid }]);
        }

        // Asked before the object is looked for, so that the answer does not tell whether it exists.
        if (await context.Request.RefusalAsync(finder.Authorization) is { } refusal)
        {
            return new FieldFailure([refusal]);
        }

        return await finder.Find(context.With(parsed.Value));
    }

    void Register(Type type, PropertyInfo property)
    {
        var name = SchemaBuilder.Name(type);
        var resolvers = builder.Fields.NodeResolversOf(type).ToArray();
        if (resolvers is not [{ } resolver])
        {
            builder.Faults.Add($"{type.FullName} is a node and needs exactly one method with [NodeResolver]; it has {resolvers.Length}.");
            return;
        }

        var member = Authorizations.Member(resolver);
        var authorization = Authorizations.Of(resolver, builder) ?? Authorizations.Of(type, builder);
        if (authorization is null)
        {
            builder.Faults.Add($"{member} finds a node and says nothing about who may ask. Give it [Authorize] or [AllowAnonymous].");
            return;
        }

        var context = Expression.Parameter(typeof(ResolverContext));
        var values = new List<Expression>();
        Type? key = null;
        foreach (var parameter in resolver.GetParameters())
        {
            var special = builder.Compiler.Special(parameter, context, member);
            if (special is null)
            {
                if (key is not null)
                {
                    builder.Faults.Add($"{member} takes more than one key.");
                }

                key = parameter.ParameterType;
                special = Expression.Convert(ResolverCompiler.Value(context, 0), parameter.ParameterType);
            }

            values.Add(special);
        }

        try
        {
            finders[name] = new(
                IdKeys.Reader(key ?? property.PropertyType, builder),
                authorization,
                builder.Compiler.Call(resolver, values, context),
                ResolverCompiler.UsesLoaders(resolver));
            builder.NodeAuthorizations[name] = authorization;
        }
        catch (NotSupportedException unfit)
        {
            builder.Faults.Add($"{member}: {unfit.Message}");
        }
    }

    sealed record NodeFinder(Func<string, ParsedValue> ReadKey, FieldAuthorization Authorization, Func<ResolverContext, ValueTask<object?>> Find, bool UsesLoaders);
}
