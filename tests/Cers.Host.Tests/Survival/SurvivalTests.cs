using System.Diagnostics;
using System.Globalization;
using Cers.Testing.Mail;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Real processes under load, disturbed one after the other: a host killed, then back with its clock five minutes off; the mail server refusing, then
/// silent; the database stopped in the middle of everything; its disk full for a while; notifications delivered again; the other host killed. Afterwards
/// the books must balance, and no host may have ended by itself. The short form submits 80 declarations; with build/test --all it is 2,000. Filling
/// the disk needs root, which mounts a small one, and is left out without.
/// </summary>
public sealed class SurvivalTests
{
    private const int Redelivered = 5;

    private static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    private readonly long since = Stopwatch.GetTimestamp();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_fails_in_the_middle_nothing_accepted_is_lost_and_nothing_happens_twice()
    {
        await using var installation = await Installation.StartAsync(Ct);
        using var exporters = new Exporters([.. installation.Hosts.Select(h => h.Address)], declarations: Whole ? 2000 : 80);
        await exporters.SignInAsync(Ct);
        Tell("two hosts run");

        using var over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var survived = SurviveAsync(installation, exporters, over.Token);
        var ended = installation.UntilAHostEndsAsync(over.Token);
        var first = await Task.WhenAny(survived, ended);
        await over.CancelAsync();
        await Task.WhenAll(survived, ended).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await first;
    }

    private async Task SurviveAsync(Installation installation, Exporters exporters, CancellationToken ct)
    {
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(ct);
        failure.CancelAfter(TimeSpan.FromMinutes(Whole ? 20 : 8));
        var submitted = exporters.SubmitAllAsync(failure.Token);
        var disturbed = DisturbAsync(installation, exporters, failure.Token);
        if (await Task.WhenAny(submitted, disturbed) is { IsCompletedSuccessfully: false })
        {
            await failure.CancelAsync();
        }

        await Task.WhenAll(submitted, disturbed);
        Tell($"{exporters.Numbers.Count} declarations submitted, {exporters.Repeats} requests sent again");

        var books = new Books(installation);
        await books.NumbersAreThoseThatWereGivenAsync(exporters.Answers, ct);
        await books.EachDeclarationIsCompleteAsync(ct);
        await books.EachPromiseIsOfADeclarationAsync(ct);
        await books.EverythingIsDeliveredAsync(ct);
        Tell("everything delivered");
        await books.EachReactionHappenedOnceAsync(ct);
        books.EachAcceptanceIsToldByOneMail(exporters.Numbers.Values);
        await books.NothingIsStuckAsync(ct);
        await books.TheAuditIsWholeAsync(ct);
        Tell("the books balance");
    }

    private async Task DisturbAsync(Installation installation, Exporters exporters, CancellationToken ct)
    {
        await exporters.ReachedAsync(0.05, ct);
        await installation.Database.SlowCommitsAsync(ct);
        await exporters.ReachedAsync(0.1, ct);
        await installation.Mail.BehaveAsync(MailServerBehaviour.Refuse);
        await installation.Database.WhileCommitsAreHeldAsync(installation.Hosts[1].KillAsync, ct);
        Tell("a host killed in the middle of commits, mail refused");

        await exporters.ReachedAsync(0.2, ct);
        await installation.Mail.BehaveAsync(MailServerBehaviour.Stall);
        await installation.Hosts[1].StartAsync(clock: "+300s");
        Tell("it is back with another clock, mail silent");

        await exporters.ReachedAsync(0.35, ct);
        await installation.Database.WhileCommitsAreHeldAsync(() => installation.Database.StopImmediatelyAsync(ct), ct);
        await installation.Mail.BehaveAsync(MailServerBehaviour.Serve);
        await Task.Delay(TimeSpan.FromSeconds(1), ct);
        await installation.Database.StartAgainAsync(ct);
        await installation.Database.UsualCommitsAsync(ct);
        Tell("the database stopped in the middle of commits and started, mail served");

        await exporters.ReachedAsync(0.55, ct);
        if (installation.Database.HasOwnDisk)
        {
            var ended = await installation.Database.FillDiskAsync(TimeSpan.FromSeconds(2), ct);
            Tell(ended ? "its disk was full, it ended and was started again" : "its disk was full, it went on by itself");
        }

        await exporters.ReachedAsync(0.75, ct);
        await RedeliverAsync(installation.Database, ct);
        await installation.Hosts[0].KillAsync();
        await installation.Hosts[0].StartAsync(clock: null);
        Tell("notifications put back, the other host killed and back");
        await exporters.ReachedAsync(1, ct);
    }

    /// <summary>As if hosts had died between reacting and marking it.</summary>
    private static async Task RedeliverAsync(DatabaseServer database, CancellationToken ct)
    {
        var again = 0;
        while (again < Redelivered)
        {
            again += (await database.RowsAsync(
                $"""
                update platform.outbox set state = 'waiting', sent_at = null, next_attempt_at = now()
                where id in (
                    select id from platform.outbox where state = 'sent' and reaction like '%.TellFilerOfAcceptance' order by sent_at for update limit {Redelivered - again})
                returning id
                """,
                ct)).Count;
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private void Tell(string what) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(since).TotalSeconds,6:F1} s  {what}"));
}
