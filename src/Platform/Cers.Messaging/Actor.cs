using Cers.Kernel;

namespace Cers.Messaging;

public enum ActorKind
{
    /// <summary>Nobody is signed in.</summary>
    Anonymous,

    /// <summary>A person with a credential: an exporter's or an officer.</summary>
    Person,

    /// <summary>The system itself: a job, the command line, a seed.</summary>
    System,

    /// <summary>A program of a business account, with a key of its own.</summary>
    Machine,
}

/// <summary>A machine client with a token: what it may do, in one business account and nowhere else.</summary>
/// <param name="Key">The client's key that it proved itself with; the token ends with it.</param>
/// <param name="MadeBy">Who registered the client, for the record.</param>
public sealed record MachineAccess(Guid Client, AccountId Account, Guid Key, IReadOnlySet<MachineScope> Scopes, UserReferenceNumber MadeBy);

/// <summary>How a request came in.</summary>
public enum Channel
{
    /// <summary>A signed-in person, by GraphQL or a page.</summary>
    Portal,

    /// <summary>A machine client.</summary>
    Api,

    /// <summary>A bulk file.</summary>
    Bulk,

    /// <summary>Moved here from CAED, the system before this one: no request has it.</summary>
    Historical,
}

/// <summary>Who acts. Staff roles come from the sign-in; roles in business accounts are asked of Identity, message by message.</summary>
public sealed record Actor
{
    public static readonly Actor Anonymous = new() { Kind = ActorKind.Anonymous };

    public required ActorKind Kind { get; init; }

    /// <summary>The person, where one is signed in.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The name shown to colleagues on staff pages; never in logs.</summary>
    public string? Name { get; init; }

    /// <summary>The person's user reference number, where a user account exists.</summary>
    public UserReferenceNumber? Urn { get; init; }

    public IReadOnlySet<StaffRole> StaffRoles { get; init; } = new HashSet<StaffRole>();

    /// <summary>The language of answers and pages.</summary>
    public Language Language { get; init; }

    public Guid? Session { get; init; }

    /// <summary>When the person proved to the sign-in provider who he or she is; null where the provider did not say.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>The provider showed one factor, and the second is still to come: the person may do nothing else yet.</summary>
    public bool SecondFactorDue { get; init; }

    /// <summary>The machine client, where one acts. It has no person.</summary>
    public MachineAccess? Machine { get; init; }

    public Channel Channel { get; init; }

    /// <summary>The network address of the caller, for limits; never in logs.</summary>
    public string? Address { get; init; }

    /// <summary>The job or command line that acts.</summary>
    public string? SystemName { get; init; }

    public bool IsStaff => StaffRoles.Count > 0;

    /// <summary>How the audit and the client request ids name the actor.</summary>
    public string Key => Kind switch
    {
        ActorKind.Person => $"person:{Person}",
        ActorKind.System => $"system:{SystemName}",
        ActorKind.Machine => $"client:{Machine?.Client}",
        _ => "anonymous",
    };

    public static Actor System(string name) => new() { Kind = ActorKind.System, SystemName = name };
}

/// <summary>The actor of the current request, page or job.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }

    /// <summary>Sets the actor for the rest of the calling flow.</summary>
    void Become(Actor actor);
}
