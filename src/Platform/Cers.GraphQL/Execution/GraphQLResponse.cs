namespace Cers.GraphQL.Execution;

/// <summary>What the engine answers.</summary>
/// <param name="Data">Null when a null reached the root, or when nothing ran.</param>
/// <param name="HasRun">Execution began: the answer has <c>data</c>, if only as null.</param>
/// <param name="Refusal">Why nothing ran.</param>
sealed record GraphQLResponse(IReadOnlyList<GraphQLError> Errors, ResultObject? Data, bool HasRun, Refusal Refusal = Refusal.None)
{
    /// <summary>A subscription has begun: its answers come one an event. Whoever gets the stream disposes of it.</summary>
    public ResponseStream? Events { get; init; }

    /// <summary>What the parts of the data that are JSON already lie in; given back when the answer is written.</summary>
    public PooledBuffer? Plain { get; init; }

    /// <summary>Written as <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public static GraphQLResponse Refused(Refusal why, params IReadOnlyList<GraphQLError> errors) => new(errors, null, false, why);
}

/// <summary>Why a request was refused before anything ran; the transport makes a status of it.</summary>
enum Refusal
{
    None,

    /// <summary>The document, the operation's name or the variables are at fault.</summary>
    Document,

    /// <summary>A mutation came by GET.</summary>
    MethodNotAllowed,

    /// <summary>Too much runs already.</summary>
    Busy,

    /// <summary>The caller has sent too much of late.</summary>
    Limited,

    /// <summary>Too much of this client's runs already.</summary>
    ClientBusy,
}
