using Cers.GraphQL.DataLoading;
using Cers.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Execution;

/// <summary>What one call of a resolver may know.</summary>
sealed class ResolverContext(RequestState request, FieldPlan plan, ResultObject place, int index, object parent, object?[] arguments) : IResolverContext
{
    public RequestState Request { get; } = request;

    public Schema Schema => Request.Schema;

    /// <summary>The object that the field belongs to.</summary>
    public object Parent { get; } = parent;

    /// <summary>Coerced arguments in declared order; <see cref="Absent"/> where the client gave none.</summary>
    public object?[] Arguments { get; } = arguments;

    public FieldDefinition Field => plan.Definition;

    public string ResponseName => plan.ResponseName;

    public IReadOnlyList<object> Path => place.PathTo(index);

    public HttpContext HttpContext => Request.HttpContext;

    public CancellationToken CancellationToken => Request.CancellationToken;

    public bool IsSelected(string field) => plan.Selection is { } below
        && Schema.GetPossibleTypes(Field.Type.Named).Any(type => below.For(type).Any(selected => selected.Definition.Name == field));

    public void ReportError(GraphQLError error) => Request.AddError(error with { Path = error.Path ?? Path });

    public T RootService<T>()
        where T : notnull =>
        Request.RootServices.GetRequiredService<T>();

    public T RequestService<T>()
        where T : notnull =>
        Request.Services.GetRequiredService<T>();

    public T Loader<T>()
        where T : class, IDataLoader =>
        Request.Loaders.Get<T>(Request.Services);

    /// <summary>The same place with one other argument: for finding a node by its key.</summary>
    public ResolverContext With(object? argument) => new(Request, plan, place, index, Parent, [argument]);
}
