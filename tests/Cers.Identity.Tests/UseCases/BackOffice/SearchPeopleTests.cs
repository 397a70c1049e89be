using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Npgsql;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class SearchPeopleTests(CersApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{last}")]
    [InlineData("  zoé   {LAST}")]
    [InlineData("{last} zo")]
    [InlineData("{las} d'anj")]
    [InlineData("danjou-{last}")]
    [InlineData("{email}")]
    [InlineData("{emai}")]
    [InlineData("ZOE <{EMAIL}>")]
    [InlineData("{urn}")]
    [InlineData("{digits}")]
    [InlineData("{last} 613-555-0100")]
    [InlineData("1 (613) 555 0100 {last}")]
    [InlineData("{last} oeuvre")]
    public async Task Somebody_is_found_by_anything_said_of_him_or_her(string said)
    {
        var last = Word();
        var user = await app.UserAsync("Zoé Œuvre", $"D’Anjou-{last}");
        var officer = await app.OfficerAsync("officer-1");

        var found = await FindAsync(officer, Fill(said));

        Assert.Contains(user.Urn, found);

        string Fill(string text) => text.Replace("danjou-", "anjou ", StringComparison.Ordinal)
            .Replace("{last}", last, StringComparison.Ordinal).Replace("{LAST}", last.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{las}", last[..^2], StringComparison.Ordinal)
            .Replace("{email}", user.Account.Email, StringComparison.Ordinal).Replace("{EMAIL}", user.Account.Email.ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{emai}", user.Account.Email[..^4], StringComparison.Ordinal)
            .Replace("{urn}", user.Urn.Value.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{digits}", $"{user.Urn.Value[1..5]} {user.Urn.Value[5..]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_said_must_be_of_one_person()
    {
        var (one, other) = (Word(), Word());
        var user = await app.UserAsync("Anne", one);
        await app.UserAsync("Anne", other);
        var officer = await app.OfficerAsync("tccu-1");

        Assert.Equal([user.Urn], await FindAsync(officer, $"anne {one}"));
        Assert.Empty(await FindAsync(officer, $"{one} {other}"));
        Assert.Empty(await FindAsync(officer, $"{other} {user.Urn}"));
        Assert.Empty(await FindAsync(officer, "e" + one));
    }

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_is_not()
    {
        var (old, renamed) = (Word(), Word());
        var user = await app.UserAsync("Anne", old);
        await app.Database.ExecuteAsync("update identity.people set last_name = $1 where urn = $2", renamed, user.Urn.Value);
        var officer = await app.OfficerAsync("officer-1");

        Assert.Equal([user.Urn], await FindAsync(officer, renamed));
        Assert.Empty(await FindAsync(officer, old));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_told_and_with_one_the_search_is_on_record_without_what_was_searched()
    {
        var last = Word();
        await app.UserAsync("Anne", last);
        var auditor = await app.OfficerAsync("auditor");

        Assert.Equal(["access.reason_missing reason"], await app.CodesAsync(auditor, new SearchPeople("why", last, new PageRequest(20))));
        await FindAsync(auditor, last);

        Assert.Equal($"viewed|search people|{Officers.Why}", await app.EntryAsync(auditor, nameof(SearchPeople)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b c")]
    [InlineData("' - .")]
    public async Task Too_little_to_look_for_is_refused_at_the_field(string said) => Assert.Equal(
        ["identity.search_not_valid text"], await app.CodesAsync(await app.OfficerAsync(), new SearchPeople(Officers.Why, said, new PageRequest(20))));

    [Fact]
    public async Task Only_roles_of_the_matrix_search()
    {
        var user = await app.UserAsync();
        foreach (var actor in new[] { user.Actor, await app.OfficerAsync("operator"), Actor.Anonymous })
        {
            Assert.NotEmpty(await app.CodesAsync(actor, new SearchPeople(Officers.Why, "anne", new PageRequest(20))));
        }
    }

    [Fact]
    public async Task Pages_go_on_where_they_ended_in_both_directions_and_their_keys_tell_nothing()
    {
        var last = Word();
        var all = new List<UserReferenceNumber>();
        for (var i = 0; i < 5; i++)
        {
            all.Add((await app.UserAsync("Anne", $"{last} {last}{(char)('a' + i)}")).Urn);
        }

        var officer = await app.OfficerAsync();
        var first = await PageAsync(new PageRequest(2));
        var second = await PageAsync(new PageRequest(2, After: first.Items[^1].Key));
        var third = await PageAsync(new PageRequest(2, After: second.Items[^1].Key));
        var back = await PageAsync(new PageRequest(2, Before: third.Items[0].Key));

        Assert.Equal(all.Order(Comparer<UserReferenceNumber>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))), new[] { first, second, third }
            .SelectMany(p => p.Items).Select(i => i.Value.Urn).Order(Comparer<UserReferenceNumber>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))));
        Assert.Equal((true, false), (first.HasNext, first.HasPrevious));
        Assert.Equal((false, true), (third.HasNext, third.HasPrevious));
        Assert.Equal(second.Items.Select(i => i.Value.Urn), back.Items.Select(i => i.Value.Urn));
        Assert.All(first.Items, i => Assert.True(Guid.TryParseExact(i.Key, "N", out _)));
        Assert.Equal(["paging.key_not_valid"], await app.CodesAsync(officer, new SearchPeople(Officers.Why, last, new PageRequest(2, After: last))));

        Task<Page<PersonRow>> PageAsync(PageRequest page) => app.SendAsync(officer, new SearchPeople(Officers.Why, last, page));
    }

    [Fact]
    public async Task No_search_reads_all_there_is()
    {
        await using var connection = new NpgsqlConnection(app.Database.Migrator);
        await connection.OpenAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var fill = new NpgsqlCommand(
            """
            insert into identity.search_terms
                select 'Person', md5(i::text || w), ('00000000-0000-0000-0000-' || lpad(i::text, 12, '0'))::uuid from generate_series(1, 20000) i, generate_series(1, 3) w;
            analyze identity.search_terms
            """,
            connection,
            transaction))
        {
            await fill.ExecuteNonQueryAsync(Ct);
        }

        await using var explain = new NpgsqlCommand($"explain {TermSearch.Sql} order by t.term, t.subject_id limit 21", connection, transaction)
        {
            Parameters = { new("kind", "Person"), new("first", "ab12"), new("others", new[] { "f0", "9c" }) },
        };
        var plan = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync(Ct))
        {
            while (await reader.ReadAsync(Ct))
            {
                plan.Add(reader.GetString(0));
            }
        }

        Assert.Contains(plan, line => line.Contains("Index", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan on search_terms", StringComparison.Ordinal));
    }

    /// <summary>Letters that no other test has.</summary>
    private static string Word() => PlantedValues.Add(string.Concat(Guid.CreateVersion7().ToString("N")[..10].Select(c => (char)(char.IsAsciiDigit(c) ? 'g' + (c - '0') : c))));

    private async Task<IReadOnlyList<UserReferenceNumber>> FindAsync(Actor officer, string said) =>
        [.. (await app.SendAsync(officer, new SearchPeople(Officers.Why, said, new PageRequest(20)))).Items.Select(i => i.Value.Urn)];
}
