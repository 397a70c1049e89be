using Cers.Declarations.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>Copies of an account's first report: to file hundreds takes minutes.</summary>
internal static class ManyReports
{
    /// <summary>Adds copies, each a second newer than the one before, or so many with the same second.</summary>
    public static Task AddAsync(CersApp app, TestAccount account, int count, int perSecond = 1) => app.Database.ExecuteAsync(
        """
        with copies as (
            insert into declarations.declarations select copy.*
            from (select * from declarations.declarations where account_id = $1 order by accepted_at, proof_of_report limit 1) d,
                (select coalesce(max(accepted_at), now()) as newest from declarations.declarations where account_id = $1) last,
                generate_series(0, $2 - 1) n,
                lateral jsonb_populate_record(
                    null::declarations.declarations,
                    to_jsonb(d) || jsonb_build_object('id', gen_random_uuid(), 'proof_of_report', null, 'accepted_at', last.newest + make_interval(secs => 1 + n / $3))) copy
            returning *)
        insert into declarations.versions (received_on, declaration_id, version, account_id, at, content, findings, acknowledgements)
        select received_on, id, version, account_id, accepted_at, '{}', '[]', '[]' from copies
        """,
        account.Id.Value,
        count,
        perSecond);

    /// <summary>An account with so many reports.</summary>
    public static async Task<TestAccount> AccountAsync(CersApp app, int count, int perSecond = 1)
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Data.DeclarationSubmittedAsync(account);
        if (count > 1)
        {
            await AddAsync(app, account, count - 1, perSecond);
        }

        return account;
    }

    /// <summary>The account's reports in the table of the history, newest first, by number among equals.</summary>
    public static Task<IReadOnlyList<string>> InHistoryAsync(CersApp app, TestAccount account) => app.Database.RowsAsync(
        """
        select proof_of_report from declarations.history
        where account_id = $1 order by accepted_at desc, length(proof_of_report) desc, proof_of_report desc
        """,
        account.Id.Value);

    /// <summary>All reports of the account that are in the archive, in the same order.</summary>
    public static Task<IReadOnlyList<string>> InArchiveAsync(CersApp app, TestAccount account) => app.Database.RowsAsync(
        "select proof_of_report from declarations.declarations where account_id = $1 order by accepted_at desc, length(proof_of_report) desc, proof_of_report desc",
        account.Id.Value);

    /// <summary>
    /// Runs the job until it has nothing left. A test that puts the clock forward passes the hour at which the job runs by itself: one that is started then leaves the
    /// rest to the one that goes on.
    /// </summary>
    public static async Task PurgeAsync(CersApp app)
    {
        await app.RunJobAsync(nameof(PurgeHistory));
        await app.WaitForScalarAsync(0L, "select count(*) from declarations.unpurged");
    }

    /// <summary>Those that came back are there for 29 days, and two days later, when as many others came, in the history no more.</summary>
    public static async Task LeaveAfterThirtyDaysAsync(CersApp app, TestAccount account, params string[] numbers)
    {
        app.Clock.Advance(TimeSpan.FromDays(29));
        await PurgeAsync(app);
        Assert.Empty(numbers.Except(await InHistoryAsync(app, account)));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await AddAsync(app, account, numbers.Length);
        await PurgeAsync(app);
        Assert.Empty((await InHistoryAsync(app, account)).Intersect(numbers));
    }
}
