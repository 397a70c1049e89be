using Cers.Messaging.Operations;
using Cers.ModuleKit.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Audit;

/// <summary>Each damage is done by the owner of the tables, found and named, and undone again: then everything is sound.</summary>
public sealed class AuditVerifierTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("outcome = 'refused'", "outcome = 'done'", "outcome")]
    [InlineData("actor = 'person:somebody else', codes = '{a}'", "actor = kept.actor, codes = kept.codes", "actor codes")]
    [InlineData("reason = 'added later'", "reason = null", "reason")]
    public async Task An_altered_entry_is_named_with_the_columns_that_differ(string change, string undo, string columns)
    {
        var victim = await SealedEntryAsync();
        await platform.Database.ExecuteAsync("drop table if exists kept");
        await platform.Database.ExecuteAsync($"create table kept as select * from platform.audit_entries where id = '{victim}'");
        await platform.Database.ExecuteAsync($"update platform.audit_entries set {change} where id = $1", victim);

        var finding = Assert.Single((await platform.VerifyAsync()).Findings);
        Assert.Equal((AuditFault.EntryAltered, victim, columns), (finding.Fault, finding.Entry, string.Join(' ', finding.Columns)));

        await UndoAsync($"update platform.audit_entries e set {undo} from kept where e.id = kept.id");
    }

    [Fact]
    public async Task A_removed_entry_is_named()
    {
        var victim = await SealedEntryAsync();
        await platform.Database.ExecuteAsync("drop table if exists kept");
        await platform.Database.ExecuteAsync($"create table kept as select * from platform.audit_entries where id = '{victim}'");
        await platform.Database.ExecuteAsync("delete from platform.audit_entries where id = $1", victim);

        var finding = Assert.Single((await platform.VerifyAsync()).Findings);
        Assert.Equal((AuditFault.EntryRemoved, victim), (finding.Fault, finding.Entry));

        await UndoAsync("insert into platform.audit_entries select * from kept");
    }

    [Fact]
    public async Task An_added_entry_is_named()
    {
        var model = await SealedEntryAsync();
        var added = Guid.CreateVersion7();
        await platform.Database.ExecuteAsync(
            """
            insert into platform.audit_entries (id, at, message, outcome, actor, channel, position)
            select $1, at, 'Forged', 'done', actor, channel, position - 1 from platform.audit_entries where id = $2
            """,
            added,
            model);

        var finding = Assert.Single((await platform.VerifyAsync()).Findings);
        Assert.Equal((AuditFault.EntryAdded, added), (finding.Fault, finding.Entry));

        await UndoAsync($"delete from platform.audit_entries where id = '{added}'");
    }

    [Fact]
    public async Task A_removed_seal_is_named()
    {
        var number = await ThreeSealsAsync() - 1;
        await platform.Database.ExecuteAsync("drop table if exists kept");
        await platform.Database.ExecuteAsync($"create table kept as select * from platform.audit_seals where number = {number}");
        await platform.Database.ExecuteAsync("delete from platform.audit_seals where number = $1", number);

        var finding = Assert.Single((await platform.VerifyAsync()).Findings);
        Assert.Equal((AuditFault.SealRemoved, number), (finding.Fault, finding.Seal));

        await UndoAsync("insert into platform.audit_seals select * from kept");
    }

    [Fact]
    public async Task Swapped_seals_are_named()
    {
        // Not the last one: the running host would seal anew what it no longer covers.
        var last = await ThreeSealsAsync();
        await SwapAsync(last - 2, last - 1);

        var findings = (await platform.VerifyAsync()).Findings;
        Assert.Contains(findings, f => f.Fault == AuditFault.SealAltered && f.Seal == last - 2);
        Assert.Contains(findings, f => f.Fault == AuditFault.SealAltered && f.Seal == last - 1);
        Assert.Contains(findings, f => f.Fault == AuditFault.SealReplaced && f.Seal == last - 2);

        await SwapAsync(last - 2, last - 1);
        Assert.True((await platform.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_seal_made_anew_over_other_entries_lacks_the_signature()
    {
        var number = await ThreeSealsAsync();
        await platform.Database.ExecuteAsync("drop table if exists kept");
        await platform.Database.ExecuteAsync($"create table kept as select * from platform.audit_seals where number = {number}");

        // Whoever owns the database can make hashes fit, but has not got the key.
        var seal = await SealAsync(number);
        var forged = seal with { SealedAt = seal.SealedAt.AddDays(-1) };
        await platform.Database.ExecuteAsync(
            "update platform.audit_seals set sealed_at = $2, hash = $3 where number = $1",
            number, forged.SealedAt, System.Security.Cryptography.SHA256.HashData(forged.Content()));
        Assert.Equal([AuditFault.SignatureNotValid], (await platform.VerifyAsync()).Findings.Select(f => f.Fault));

        // With a key of his own it is not trusted.
        using var own = new AuditKeys(Configured(AuditKeys.Setting, AuditKeys.Draw()));
        forged = forged with { SignedBy = own.Id };
        await platform.Database.ExecuteAsync("insert into platform.audit_public_keys (id, public_key) values ($1, $2)", own.Id, own.PublicKey);
        await platform.Database.ExecuteAsync(
            "update platform.audit_seals set signed_by = $2, hash = $3, signature = $4 where number = $1",
            number, own.Id, System.Security.Cryptography.SHA256.HashData(forged.Content()), own.Sign(forged.Content()));
        Assert.Equal([AuditFault.KeyNotTrusted], (await platform.VerifyAsync()).Findings.Select(f => f.Fault));

        await UndoAsync(
            "update platform.audit_seals s set sealed_at = kept.sealed_at, signed_by = kept.signed_by, hash = kept.hash, signature = kept.signature from kept where kept.number = s.number");
    }

    [Fact]
    public async Task A_truncated_chain_is_found_against_an_anchor()
    {
        var last = await ThreeSealsAsync();
        var anchor = await platform.Services.GetRequiredService<AuditExport>().AnchorAsync(Ct);
        Assert.True((await platform.VerifyAsync(anchor: anchor)).IsSound);
        await platform.Database.ExecuteAsync("drop table if exists kept");
        await platform.Database.ExecuteAsync($"create table kept as select * from platform.audit_seals where number >= {last - 1}");
        await platform.Database.ExecuteAsync("drop table if exists kept_entries");
        await platform.Database.ExecuteAsync("create table kept_entries as select e.* from platform.audit_entries e where position > (select min(after_position) from kept)");
        await platform.Database.ExecuteAsync("delete from platform.audit_entries where position > (select min(after_position) from kept)");
        await platform.Database.ExecuteAsync("delete from platform.audit_seals where number >= $1", last - 1);

        // Without the anchor what is left is whole.
        Assert.True((await platform.VerifyAsync()).IsSound);
        var finding = Assert.Single((await platform.VerifyAsync(anchor: anchor)).Findings);
        Assert.Equal((AuditFault.ChainTruncated, last), (finding.Fault, finding.Seal));

        await platform.Database.ExecuteAsync("insert into platform.audit_seals select * from kept");
        await UndoAsync("insert into platform.audit_entries select * from kept_entries");
        Assert.True((await platform.VerifyAsync(anchor: anchor)).IsSound);
    }

    [Fact]
    public async Task Public_keys_alone_verify_and_a_rotated_key_goes_on_with_the_chain()
    {
        await platform.WriteAsync(1);
        await platform.SealAllAsync();
        using var next = new AuditKeys(Configured(AuditKeys.Setting, AuditKeys.Draw()));
        var sealer = ActivatorUtilities.CreateInstance<AuditSealer>(platform.Services, next);
        var before = (await platform.ChainAsync()).Last!.Number;
        await platform.WriteAsync(1);
        using (var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2)))
        {
            // The host of the fixture may be faster with its own key: then there is something new to seal.
            while ((await platform.ChainAsync()).Last!.Key != next.Id)
            {
                await platform.WriteAsync(1);
                await sealer.SealAsync(patience.Token);
            }
        }

        using var verifier = new AuditKeys(Configured($"{AuditKeys.PublicKeysSetting}:0", Convert.ToBase64String(next.PublicKey)));
        Assert.False(verifier.CanSign);
        await using var snapshot = NpgsqlDataSource.Create(platform.Database.App);
        var last = (await platform.ChainAsync()).Last!;
        var report = await new AuditVerifier(snapshot, verifier).VerifyAsync(1, null, Ct);

        Assert.True(last.Number > before);
        Assert.DoesNotContain(report.Findings, f => f.Fault is not AuditFault.KeyNotTrusted);
        await platform.SealAllAsync();
    }

    private static IConfiguration Configured(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();

    private async Task<Guid> SealedEntryAsync()
    {
        await platform.WriteAsync(3);
        await platform.SealAllAsync();
        return await platform.Database.ScalarAsync<Guid>("select id from platform.audit_entries where outcome = 'done' and message = 'WriteNote' order by position desc limit 1");
    }

    private async Task<long> ThreeSealsAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            await platform.WriteAsync(2);
            await platform.SealAllAsync();
        }

        return (await platform.ChainAsync()).Last!.Number;
    }

    private async Task<Seal> SealAsync(long number)
    {
        await using var connection = await platform.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Ct);
        return (await new SealStore(connection).FindAsync(number, Ct))!;
    }

    private async Task SwapAsync(long one, long two)
    {
        // In one transaction: the running host never sees the number in between.
        await platform.Database.ExecuteAsync(
            $"""
             update platform.audit_seals set number = 1000000000 where number = {one};
             update platform.audit_seals set number = {one} where number = {two};
             update platform.audit_seals set number = {two} where number = 1000000000;
             """);
    }

    private async Task UndoAsync(string sql)
    {
        await platform.Database.ExecuteAsync(sql);
        var report = await platform.VerifyAsync();
        Assert.True(report.IsSound, string.Join('\n', report.Findings.Select(AuditVerifier.Say)));
    }
}
