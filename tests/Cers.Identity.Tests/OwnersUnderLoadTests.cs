using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Npgsql;
using Xunit;

namespace Cers.Identity.Tests;

/// <summary>Fifty accounts whose owners lower, remove and replace each other, leave and hand over, all at once.</summary>
public sealed class OwnersUnderLoadTests(CersApp app) : IClassFixture<CersApp>
{
    private const int Accounts = 50;
    private const int Deeds = 8;
    private const string WithoutOwner =
        """
        select a.account_id from identity.accounts a
        where not exists (select from identity.memberships m where m.account_id = a.account_id and m.role = 'Owner' and m.ended_at is null)
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_account_is_without_an_owner_at_any_commit()
    {
        var people = new List<User>();
        for (var i = 0; i < 3; i++)
        {
            people.Add(await app.UserAsync("Luc", $"Owner{(char)('A' + i)}"));
        }

        var accounts = new List<AccountId>();
        for (var i = 0; i < Accounts; i++)
        {
            var (account, _) = await app.ActivatedAccountAsync(people[0]);
            accounts.Add(account);
            foreach (var other in people.Skip(1))
            {
                await app.SendAsync(
                    people[0].Actor, new AddAccountUser(account, other.Account.LastName, other.Account.Email, other.Urn, AccountRole.Owner, null));
            }
        }

        // Hundreds of mails say nothing here.
        await using var held = await app.HoldDeliveriesAsync();
        await WatchEveryCommitAsync();
        using var done = new CancellationTokenSource();
        var watching = WatchAsync(done.Token);
        var outcomes = new List<string?>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Accounts * Deeds),
            new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = Ct },
            async (i, _) =>
            {
                // Neighbours work on the same account, with different people and different deeds.
                var code = await ActAsync(accounts[i / Deeds], people[i % 3], people[(i + 1 + (i / 3 % 2)) % 3], i % 7);
                lock (outcomes)
                {
                    outcomes.Add(code);
                }
            });

        await done.CancelAsync();
        var (found, asked) = await watching;
        Assert.True(found == 0 && asked > 20, $"{found} without owner seen in {asked} looks");
        Assert.Empty(await app.Database.RowsAsync(WithoutOwner));
        Assert.Empty(await app.Database.RowsAsync("select account_id from identity.commits_without_owner"));

        // It was a fight: much was done, and the guard stood in somebody's way.
        Assert.True(outcomes.Count(o => o is null) > Accounts, string.Join(' ', outcomes.GroupBy(o => o).Select(g => $"{g.Key ?? "done"}: {g.Count()}")));
        Assert.Contains("USR-002", outcomes);
        Assert.All(
            outcomes.OfType<string>().Distinct(StringComparer.Ordinal),
            o => Assert.Contains(o, new[] { "USR-002", "USR-003", "USR-004", "USR-005", "access.not_allowed", "identity.user_not_found", "identity.user_is_owner", "identity.handover_over", "identity.offer_not_found", "identity.add_user_locked" }));
    }

    private async Task<string?> ActAsync(AccountId account, User by, User on, int deed) => deed switch
    {
        0 or 1 => await app.CodeAsync(by.Actor, new ChangeAccountUserRole(account, on.Urn, AccountRole.Browser, null)),
        2 => await app.CodeAsync(by.Actor, new RemoveAccountUser(account, on.Urn, null)),
        3 => await app.CodeAsync(by.Actor, new LeaveBusinessAccount(account, null)),
        4 => await app.CodeAsync(by.Actor, new ChangeAccountUserRole(account, by.Urn, AccountRole.User, null)),
        5 => await app.CodeAsync(by.Actor, new AddAccountUser(account, on.Account.LastName, on.Account.Email, on.Urn, AccountRole.User, null)),
        _ => await HandOverAsync(account, by, on),
    };

    private async Task<string?> HandOverAsync(AccountId account, User by, User to)
    {
        var offered = await app.Door.SendAsync(by.Actor, new OfferHandover(account, to.Urn, AccountRole.Browser, null), Ct);
        return offered.IsSuccess ? await app.CodeAsync(to.Actor, new AcceptHandover(account, offered.Value.Id, null)) : offered.Errors[0].Code;
    }

    /// <summary>A trigger of this test's own looks at the end of every transaction that touched a membership.</summary>
    private async Task WatchEveryCommitAsync()
    {
        await using var connection = new NpgsqlConnection(app.Database.Migrator);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(
            """
            create table identity.commits_without_owner (account_id uuid);
            grant insert on identity.commits_without_owner to cers_app;
            create function identity.watch_owner() returns trigger language plpgsql as $$
            begin
                if not exists (select from identity.memberships m where m.account_id = new.account_id and m.role = 'Owner' and m.ended_at is null) then
                    insert into identity.commits_without_owner values (new.account_id);
                end if;
                return null;
            end $$;
            create constraint trigger watch_owner after insert or update on identity.memberships deferrable initially deferred
                for each row execute function identity.watch_owner();
            """,
            connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>Asks all the while; how many accounts without owner were seen, and how often it was asked.</summary>
    private async Task<(int Found, int Asked)> WatchAsync(CancellationToken until)
    {
        var (found, asked) = (0, 0);
        while (!until.IsCancellationRequested)
        {
            found += (await app.Database.RowsAsync(WithoutOwner)).Count;
            asked++;
            await Task.Delay(5, Ct);
        }

        return (found, asked);
    }
}
