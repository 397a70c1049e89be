namespace Cers.GraphQL.Execution;

/// <summary>How a field's value is found, decided when the schema is built.</summary>
sealed class FieldResolver
{
    FieldResolver(Func<object, object?>? read, Func<ResolverContext, ValueTask<object?>>? resolve)
    {
        Read = read;
        Resolve = resolve;
    }

    /// <summary>A pure read of the object above: no arguments, no waiting, nothing that can be refused.</summary>
    public Func<object, object?>? Read { get; }

    /// <summary>Writes what <see cref="Read"/> gives, without a box for it; only leaves have one, and not all.</summary>
    public PlainWrite? Write { get; init; }

    public Func<ResolverContext, ValueTask<object?>>? Resolve { get; }

    /// <summary>May run beside others that wait, up to the limit of parallel resolvers.</summary>
    public bool IsParallel { get; init; }

    /// <summary>Takes data loaders: it is started beside others, so that their keys come together in one batch.</summary>
    public bool UsesLoaders { get; init; }

    public static FieldResolver FromRead(Func<object, object?> read, PlainWrite? write = null) => new(read, null) { Write = write };

    public static FieldResolver From(Func<ResolverContext, ValueTask<object?>> resolve, bool parallel = false, bool usesLoaders = false) =>
        new(null, resolve) { IsParallel = parallel, UsesLoaders = usesLoaders };

    public static FieldResolver FromSync(Func<ResolverContext, object?> resolve) => new(null, context => new ValueTask<object?>(resolve(context)));
}
