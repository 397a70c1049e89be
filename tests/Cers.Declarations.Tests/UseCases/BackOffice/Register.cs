using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Registers one, and waits until this host knows it.</summary>
    public static async Task<string> OutageAsync(this CersApp app, double hoursAgo, double? endedHoursAgo)
    {
        var number = (await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new RegisterOutage(app.Content(hoursAgo, endedHoursAgo)))).Number;
        await app.KnowsAsync(number, true);
        return number;
    }

    /// <summary>Takes an entry out, so that it puts off nothing in other tests.</summary>
    public static async Task WithdrawAsync(this CersApp app, string number)
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var known = (await app.SendAsync(supervisor, new GetOutage(number))).Outage;
        await app.SendAsync(supervisor, new CorrectOutage(number, known.Version, known.Content, true, "It never was."));
        await app.KnowsAsync(number, false);
    }

    // The register reaches the memory of hosts by a signal.
    private static async Task KnowsAsync(this CersApp app, string number, bool known)
    {
        var outages = app.Services.GetRequiredService<KnownOutages>();
        while (outages.All.Any(o => o.Number == number) != known)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The newest audit entry of a message: outcome, subject, reason.</summary>
    public static async Task<string> EntryAsync(this CersApp app, Actor actor, string message) => (await app.Database.ScalarAsync<string>(
        "select outcome || '|' || coalesce(subject, '') || '|' || coalesce(reason, '') from platform.audit_entries where actor = $1 and message = $2 order by at desc, id desc limit 1",
        actor.Key, message))!;
}
