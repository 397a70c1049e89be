using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

/// <summary>One application for all that staff do in this module; each test makes its own people and accounts.</summary>
[CollectionDefinition(Name)]
public sealed class Office : ICollectionFixture<CersApp>
{
    public const string Name = "identity office";
}

/// <summary>What the tests of staff's use cases have in common.</summary>
internal static class Officers
{
    public const string Why = "The caller cannot sign in.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Actor> OfficerAsync(this CersApp app, string persona = "supervisor-1") => app.Data.ActorAsync(persona);

    /// <summary>Somebody on the staff whom no other test knows.</summary>
    public static async Task<Actor> StaffAsync(this CersApp app, params StaffRole[] roles)
    {
        var started = await app.SendAsync(SignIn.Host, SignIn.Of($"staff-{Guid.CreateVersion7():N}", Language.En, roles));
        return new Actor
        {
            Kind = ActorKind.Person,
            Person = started.Person,
            Session = started.Session,
            StaffRoles = roles.ToHashSet(),
            Name = "Noor Haddad",
            AuthenticatedAt = app.Clock.GetUtcNow(),
        };
    }

    /// <summary>The codes and paths of a refusal; none when it was done.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync<T>(this CersApp app, Actor actor, IMessage<T> message) =>
        [.. (await app.Door.SendAsync(actor, message, Ct)).Errors.Select(e => e.Path is null ? e.Code : $"{e.Code} {e.Path}")];

    /// <summary>The newest audit entry of a message: outcome, subject, reason.</summary>
    public static async Task<string> EntryAsync(this CersApp app, Actor actor, string message) => (await app.Database.ScalarAsync<string>(
        "select outcome || '|' || coalesce(subject, '') || '|' || coalesce(reason, '') from platform.audit_entries where actor = $1 and message = $2 order by at desc, id desc limit 1",
        actor.Key, message))!;

    public static Task<PersonDetails> PersonAsync(this CersApp app, Actor officer, UserReferenceNumber urn) => app.SendAsync(officer, new GetPerson(urn, Why));

    public static Task<AccountDetails> AccountAsync(this CersApp app, Actor officer, AccountId account) => app.SendAsync(officer, new GetAccount(account, Why));

    public static LocalizedText Reason { get; } = new("Filed in somebody else's name.", "A déclaré au nom d'une autre personne.");
}
