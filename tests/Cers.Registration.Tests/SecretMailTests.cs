using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests;

/// <summary>Whatever the mail server does, every secret arrives or its loss is seen; and none of them ever lies in the database in clear.</summary>
public sealed class SecretMailTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Secrets_arrive_from_a_server_that_refuses_stalls_and_bounces_and_the_database_holds_none()
    {
        var refusing = await ApprovedAsync($"refused-2.{Desk.Email()}");
        var stalling = await ApprovedAsync($"silent-1.{Desk.Email()}");
        var bouncing = await ApprovedAsync($"gone-0.{Desk.Email()}");
        string[] arrived = [await desk.SecretAsync(refusing.Email), await desk.SecretAsync(stalling.Email)];

        // Refused for good: it shows by itself, and a corrected address gets another one.
        await app.WaitForScalarAsync(1L, "select count(*) from platform.outbox where state = 'dead' and template = 'registration.shared_secret' and recipient = $1", bouncing.Email);
        Assert.Contains(bouncing.Number, await LostAsync());
        var details = await app.SendAsync(desk.First, new GetSharedSecret(bouncing.Number));
        Assert.Contains(details.Undelivered, m => m.CarriesSecret);
        var right = Desk.Email();
        await app.SendAsync(desk.First, new ReplaceSharedSecret(bouncing.Number, details.Version, right));
        arrived = [.. arrived, await desk.SecretAsync(right)];
        Assert.DoesNotContain(bouncing.Number, await LostAsync());

        await app.WaitForScalarAsync(0L, "select count(*) from platform.outbox where state = 'waiting'");
        Assert.Equal(3, arrived.Distinct(StringComparer.Ordinal).Count());
        foreach (var secret in arrived)
        {
            Assert.Empty(await HoldersOfAsync(secret, secret.Replace("-", "", StringComparison.Ordinal)[..16]));
        }

        Assert.NotEmpty(await HoldersOfAsync(bouncing.Number));
    }

    private async Task<Approved> ApprovedAsync(string email)
    {
        var number = await desk.TakenAsync();
        await app.Database.ExecuteAsync("update registration.applications set email = $2 where number = $1", number, email);
        await app.SendAsync(desk.First, new ApproveApplication(number, await desk.VersionAsync(number)));
        return new Approved(number, (await desk.DetailsAsync(number)).AuthorizationId!.Value, "", email);
    }

    /// <summary>The tables of which a row holds one of the texts, as itself or as the bytes of a dump.</summary>
    private async Task<IReadOnlyList<string>> HoldersOfAsync(params string[] texts)
    {
        var looked = texts.Concat(texts.Select(t => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(t)))).ToArray();
        var holders = new List<string>();
        foreach (var table in await app.Database.RowsAsync(
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
            """))
        {
            if (await app.Database.ScalarAsync<bool>($"select exists (select from {table} t where exists (select from unnest($1) w where position(w in t::text) > 0))", [looked]))
            {
                holders.Add(table);
            }
        }

        return holders;
    }

    private async Task<IEnumerable<string>> LostAsync() =>
        (await app.SendAsync(desk.First, new ListSharedSecrets(SecretFilter.NotDelivered, 7, new(100)))).Items.Select(i => i.Value.Number);
}
