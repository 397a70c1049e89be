using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

/// <summary>One application for the classes that change the register of outages; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Register : ICollectionFixture<CersApp>
{
    public const string Name = "register of outages";
}

internal static class Registers
{
    /// <summary>An outage from some hours ago on.</summary>
    public static OutageContent Content(this CersApp app, double hoursAgo, double? endedHoursAgo) => new(
        OutageKind.Unscheduled,
        [OutageSystem.Portal, OutageSystem.Api],
        new LocalizedText("The portal is down.", "Le portail est en panne."),
        app.Clock.GetUtcNow().AddHours(-hoursAgo),
        endedHoursAgo is { } ended ? app.Clock.GetUtcNow().AddHours(-ended).AddSeconds(50) : null);

    public static async Task<string> OutageAsync(this CersApp app, double hoursAgo, double? endedHoursAgo) =>
        (await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new RegisterOutage(app.Content(hoursAgo, endedHoursAgo)))).Number;

    /// <summary>Takes an entry out, so that it puts off nothing in other tests.</summary>
    public static async Task WithdrawAsync(this CersApp app, string number)
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var known = (await app.SendAsync(supervisor, new GetOutage(number))).Outage;
        await app.SendAsync(supervisor, new CorrectOutage(number, known.Version, known.Content, true, "It never was."));
    }

    /// <summary>The newest audit entry of a message: outcome, subject, reason.</summary>
    public static async Task<string> EntryAsync(this CersApp app, Actor actor, string message) => (await app.Database.ScalarAsync<string>(
        "select outcome || '|' || coalesce(subject, '') || '|' || coalesce(reason, '') from platform.audit_entries where actor = $1 and message = $2 order by at desc, id desc limit 1",
        actor.Key, message))!;
}
