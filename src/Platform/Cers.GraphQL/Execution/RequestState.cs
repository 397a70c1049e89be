using Cers.GraphQL.DataLoading;
using Cers.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Execution;

/// <summary>What one execution holds: nothing of it outlives the request.</summary>
sealed class RequestState(
    Schema schema,
    HttpContext httpContext,
    IServiceProvider? services,
    IServiceProvider rootServices,
    IMutationOutcome outcome,
    IGraphQLAuthorization authorization,
    VariableValues variables,
    Deadline deadline)
{
    readonly Lock gate = new();
    Dictionary<string, AccessDecision>? decisions;
    List<GraphQLError>? errors;
    RequestLoaders? loaders;

    public Schema Schema { get; } = schema;

    public HttpContext HttpContext { get; } = httpContext;

    /// <summary>The request's scope, made when first asked for; each event of a subscription has one of its own.</summary>
    public IServiceProvider Services => services ?? HttpContext.RequestServices;

    public IServiceProvider RootServices { get; } = rootServices;

    public IMutationOutcome Outcome { get; } = outcome;

    public VariableValues Variables { get; } = variables;

    public CancellationToken CancellationToken => deadline.Token;

    public Deadline Deadline => deadline;

    /// <summary>Where parts of the answer are written as soon as they are known; null while there is none.</summary>
    public PooledBuffer? Plain { get; private set; }

    /// <summary>What goes on when a key of a data loader waits; null while the source of a subscription begins.</summary>
    public Executor? Executor { get; set; }

    /// <summary>Made when a resolver first asks for one.</summary>
    public RequestLoaders Loaders
    {
        get
        {
            lock (gate)
            {
                return loaders ??= new(() => Executor?.Signal());
            }
        }
    }

    /// <summary>As <see cref="Loaders"/>; null while there are none.</summary>
    public RequestLoaders? KnownLoaders => Volatile.Read(ref loaders);

    public void AddError(GraphQLError error)
    {
        lock (gate)
        {
            (errors ??= []).Add(error);
        }
    }

    public IReadOnlyList<GraphQLError> Errors()
    {
        lock (gate)
        {
            return errors is null ? [] : [.. errors];
        }
    }

    /// <summary>A value whose objects are plain, as JSON; null when it is not what the type promises.</summary>
    public PlainJson? TryWrite(PlainSelection selection, GraphQLType type, object? value)
    {
        var buffer = Plain ??= new();
        var start = buffer.Length;
        var writer = buffer.Rent();
        var isWritten = false;
        try
        {
            isWritten = selection.TryWrite(writer, type, value);
        }
        catch (Exception)
        {
            // Whatever a property throws, it throws again on the long way, where it is masked and logged.
        }
        finally
        {
            PooledBuffer.Return(writer, keep: isWritten);
        }

        if (isWritten)
        {
            return new(buffer, start, buffer.Length - start);
        }

        buffer.Length = start;
        return null;
    }

    /// <summary>Null when the caller may; the policy is asked once a request.</summary>
    public async ValueTask<GraphQLError?> RefusalAsync(FieldAuthorization needed)
    {
        if (needed.AllowAnonymous)
        {
            return null;
        }

        var key = needed.Policy ?? "";
        AccessDecision decision;
        lock (gate)
        {
            if (decisions is not null && decisions.TryGetValue(key, out decision))
            {
                return ToError(decision);
            }
        }

        decision = await authorization.AuthorizeAsync(needed.Policy, HttpContext);
        lock (gate)
        {
            (decisions ??= new(StringComparer.Ordinal))[key] = decision;
        }

        return ToError(decision);
    }

    /// <summary>As <see cref="RefusalAsync"/>, for a policy that was asked before; refuses when it was not.</summary>
    public GraphQLError? KnownRefusal(FieldAuthorization needed)
    {
        if (needed.AllowAnonymous)
        {
            return null;
        }

        lock (gate)
        {
            return ToError(decisions is not null && decisions.TryGetValue(needed.Policy ?? "", out var decision) ? decision : AccessDecision.NotAuthorized);
        }
    }

    static GraphQLError? ToError(AccessDecision decision) => decision switch
    {
        AccessDecision.Allowed => null,
        AccessDecision.NotAuthenticated => new("Sign in to see this.") { Code = GraphQLErrorCodes.NotAuthenticated },
        _ => new("You may not see this.") { Code = GraphQLErrorCodes.NotAuthorized },
    };
}
