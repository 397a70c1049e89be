using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Cers.ModuleKit.Keys;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.CommandLine;

/// <summary>Key work by processes of their own, while a host serves on the same database.</summary>
public sealed partial class KeysCommandTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_key_is_listed_rotated_and_retired_while_a_host_runs()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        var ring = app.Services.GetRequiredService<KeyRing>();
        var old = await ring.CurrentAsync(KeyPurpose.Session, TestContext.Current.CancellationToken);

        var listed = await HostCommand.RunAsync(app, "keys list");
        Assert.True(listed.ExitCode == 0, listed.ToString());
        Assert.Contains(old.Id.ToString(), listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CANNOT", listed.Out, StringComparison.Ordinal);

        Assert.Equal(64, (await HostCommand.RunAsync(app, $"keys retire {old.Id}")).ExitCode);
        var rotated = await HostCommand.RunAsync(app, "keys rotate session");
        Assert.True(rotated.ExitCode == 0, rotated.ToString());
        var fresh = Guid.Parse(Id().Match(rotated.Out).Value);

        // The command's clock is the database's: the overlap cannot be put forward there, but the running host's can.
        app.Clock.Advance(KeyRing.Overlap + TimeSpan.FromMinutes(1));
        await ring.LoadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(fresh, (await ring.CurrentAsync(KeyPurpose.Session, TestContext.Current.CancellationToken)).Id);
        var early = await HostCommand.RunAsync(app, $"keys retire {old.Id}");
        Assert.Equal(64, early.ExitCode);
        Assert.Contains("Rotate session first", early.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "keys needs")]
    [InlineData("keys rotate", "keys needs")]
    [InlineData("keys rotate teapots", "No key is for teapots")]
    [InlineData("keys retire x", "not the id of a key")]
    [InlineData("keys retire 01990000-0000-7000-8000-000000000000", "There is no key")]
    [InlineData("keys list --from 1", "keys takes no options")]
    [InlineData("teapot", "Unknown command teapot")]
    public async Task What_cannot_be_done_is_told_with_exit_code_64(string line, string told)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" || line is "keys retire x" or "teapot", "By build/test --all.");
        var answer = await HostCommand.RunAsync(app, line);

        Assert.True(answer.ExitCode == 64, answer.ToString());
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_wrapping_key_is_told_at_the_start_with_what_it_does_not_open()
    {
        var key = await app.Services.GetRequiredService<KeyRing>().CurrentAsync(KeyPurpose.Hmac, TestContext.Current.CancellationToken);
        var wrong = (WrappingKey.Setting, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        var server = await HostCommand.RunAsync(app, "", wrong);
        var command = await HostCommand.RunAsync(app, "keys rotate hmac", wrong);
        var listed = await HostCommand.RunAsync(app, "keys list", wrong);

        foreach (var refused in (HostCommand[])[server, command])
        {
            Assert.True(refused.ExitCode == 78, refused.ToString());
            Assert.Contains($"hmac {key.Id}", refused.Error, StringComparison.Ordinal);
            Assert.Contains(WrappingKey.PreviousSetting, refused.Error, StringComparison.Ordinal);
        }

        Assert.Contains("CANNOT BE OPENED", listed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrapping_key_is_replaced_by_the_command_line()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        await app.Services.GetRequiredService<KeyRing>().CurrentAsync(KeyPurpose.Hmac, TestContext.Current.CancellationToken);
        var current = app.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()[WrappingKey.Setting]!;
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        var moved = await HostCommand.RunAsync(app, "keys rewrap", (WrappingKey.Setting, fresh), (WrappingKey.PreviousSetting, current));
        Assert.True(moved.ExitCode == 0, moved.ToString());
        var listed = await HostCommand.RunAsync(app, "keys list", (WrappingKey.Setting, fresh));
        Assert.DoesNotContain("CANNOT", listed.Out, StringComparison.Ordinal);

        var back = await HostCommand.RunAsync(app, "keys rewrap", (WrappingKey.Setting, current), (WrappingKey.PreviousSetting, fresh));
        Assert.True(back.ExitCode == 0, back.ToString());
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
