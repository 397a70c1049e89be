using Cers.Testing.Mail;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Real processes under load, disturbed one after the other: a host killed, then back with its clock five minutes off; the database stopped in the
/// middle of everything; the mail server refusing, then silent; the database's disk full. Afterwards the books must balance.
/// </summary>
public sealed class SurvivalTests
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_fails_in_the_middle_nothing_accepted_is_lost_and_nothing_happens_twice()
    {
        await using var installation = await Installation.StartAsync(Ct);
        using var exporters = new Exporters([.. installation.Hosts.Select(h => h.Address)], declarations: Whole ? 2000 : 300);
        await exporters.SignInAsync(Ct);

        using var failure = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        failure.CancelAfter(TimeSpan.FromMinutes(Whole ? 20 : 8));
        var submitted = exporters.SubmitAllAsync(failure.Token);
        var disturbed = DisturbAsync(installation, exporters, failure.Token);
        if (await Task.WhenAny(submitted, disturbed) is { IsCompletedSuccessfully: false })
        {
            await failure.CancelAsync();
        }

        await Task.WhenAll(submitted, disturbed);

        var books = new Books(installation.Database, installation.Mail);
        await books.SettleAsync(Ct);
        await books.NumbersAreThoseThatWereGivenAsync(exporters.Numbers, Ct);
        await books.EachDeclarationIsCompleteAsync(Ct);
        books.EachAcceptanceIsToldByOneMail(exporters.Numbers.Values);
        TestContext.Current.TestOutputHelper?.WriteLine($"{exporters.Numbers.Count} declarations, {exporters.Repeats} requests sent again");
    }

    private static async Task DisturbAsync(Installation installation, Exporters exporters, CancellationToken ct)
    {
        await exporters.ReachedAsync(0.1, ct);
        await installation.Hosts[1].KillAsync();

        await exporters.ReachedAsync(0.2, ct);
        await installation.Hosts[1].StartAsync(clock: "+300s");

        await exporters.ReachedAsync(0.35, ct);
        await installation.Database.StopImmediatelyAsync(ct);
        await Task.Delay(TimeSpan.FromSeconds(2), ct);
        await installation.Database.StartAgainAsync(ct);

        await exporters.ReachedAsync(0.5, ct);
        await installation.Mail.BehaveAsync(MailServerBehaviour.Refuse);
        await exporters.ReachedAsync(0.6, ct);
        await installation.Mail.BehaveAsync(MailServerBehaviour.Stall);
        await exporters.ReachedAsync(0.7, ct);
        await installation.Mail.BehaveAsync(MailServerBehaviour.Serve);

        if (installation.Database.HasOwnDisk)
        {
            await installation.Database.FillDiskAsync(TimeSpan.FromSeconds(3), ct);
        }

        await exporters.ReachedAsync(0.85, ct);
        await installation.Hosts[0].KillAsync();
        await installation.Hosts[0].StartAsync(clock: null);
    }
}
