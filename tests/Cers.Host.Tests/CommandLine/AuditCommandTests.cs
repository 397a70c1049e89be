using Cers.Host.Tests.Development;
using Cers.ModuleKit.Audit;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.CommandLine;

public sealed class AuditCommandTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_trail_is_anchored_exported_and_verified_and_damage_is_named_with_exit_code_65()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        using var folder = new TemporaryFolder();
        var (anchor, export) = (Path.Combine(folder.Path, "anchor.json"), Path.Combine(folder.Path, "export.jsonl"));
        await app.Data.ApplicationSubmittedAsync("Aurora Avionics Corp.");
        await SealedAsync();

        var anchored = await HostCommand.RunAsync(app, $"audit anchor {anchor}");
        Assert.True(anchored.ExitCode == 0, anchored.ToString());
        Assert.Equal(64, (await HostCommand.RunAsync(app, $"audit anchor {anchor}")).ExitCode);
        var exported = await HostCommand.RunAsync(app, $"audit export --from 1 --to 2100-01-01 {export}");
        Assert.True(exported.ExitCode == 0, exported.ToString());
        Assert.StartsWith("{\"format\":\"cers audit export 1\"", await File.ReadAllTextAsync(export, Ct), StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from platform.audit_entries where message = 'NoteAuditExport' and actor like 'system:command line %'"));

        var sound = await HostCommand.RunAsync(app, $"audit verify --anchor {anchor}");
        Assert.True(sound.ExitCode == 0, sound.ToString());
        Assert.Contains("everything is as it was sealed", sound.Out, StringComparison.Ordinal);

        // No private key is needed, and no wrapping key.
        var publicKey = Convert.ToBase64String(app.Services.GetRequiredService<AuditKeys>().PublicKey);
        var auditor = await HostCommand.RunAsync(
            app, "audit verify", (AuditKeys.Setting, null), ("Cers:Keys:Wrapping", null), ($"{AuditKeys.PublicKeysSetting}:0", publicKey), (HostSettings.ConnectionKey, app.Database.Read));
        Assert.True(auditor.ExitCode == 0, auditor.ToString());

        var victim = await app.Database.ScalarAsync<Guid>("select id from platform.audit_entries where message = 'SubmitApplication' limit 1");
        await app.Database.ExecuteAsync("update platform.audit_entries set actor = 'person:somebody else' where id = $1", victim);
        var damaged = await HostCommand.RunAsync(app, "audit verify");
        Assert.True(damaged.ExitCode == 65, damaged.ToString());
        Assert.Contains($"entry {victim} was altered: actor", damaged.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "audit needs")]
    [InlineData("audit verify --from x", "not the number of a seal")]
    [InlineData("audit verify --from", "--from needs a value")]
    [InlineData("audit verify --anchor nowhere.json", "is not a file that")]
    [InlineData("audit export --from tomorrow file", "--from and --to take")]
    public async Task What_cannot_be_done_is_told_with_exit_code_64(string line, string told)
    {
        var answer = await HostCommand.RunAsync(app, line);

        Assert.True(answer.ExitCode == 64, answer.ToString());
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_to_trust_nothing_is_verified()
    {
        var answer = await HostCommand.RunAsync(app, "audit verify", (AuditKeys.Setting, null));

        Assert.True(answer.ExitCode == 78, answer.ToString());
        Assert.Contains(AuditKeys.Setting, answer.Error, StringComparison.Ordinal);
    }

    private async Task SealedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await app.Database.ScalarAsync<bool>(
            "select not exists (select from platform.audit_seals) or exists (select from platform.audit_entries where position > (select max(to_position) from platform.audit_seals))"))
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
