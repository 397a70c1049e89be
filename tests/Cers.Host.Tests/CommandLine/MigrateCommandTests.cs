using Cers.Testing;

namespace Cers.Host.Tests.CommandLine;

public sealed class MigrateCommandTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Newest = "registration/9999_from_a_later_release";

    [Fact]
    public async Task A_schema_that_is_behind_is_listed_refused_and_migrated()
    {
        const string Missing = "declarations/0002_monthly_tables";
        await app.Database.ExecuteAsync("delete from platform.migrations where name = $1", Missing);
        await app.Database.ExecuteAsync("delete from platform.monthly_tables where name like 'declarations.%'");

        var server = await HostCommand.RunAsync(app, "");
        Assert.True(server.ExitCode == 78, server.ToString());
        Assert.Contains("run `Cers.Host migrate` first", server.Error, StringComparison.Ordinal);
        Assert.Equal(78, (await HostCommand.RunAsync(app, "keys list")).ExitCode);

        var dry = await HostCommand.RunAsync(app, "migrate --dry-run");
        Assert.Equal($"would apply {Missing}\n1 migration(s) to apply.\n", dry.Out);
        Assert.Equal($"applied {Missing}\n1 migration(s) applied.\n", (await HostCommand.RunAsync(app, "migrate")).Out);

        // A migration needs no keys.
        var again = await HostCommand.RunAsync(app, "migrate", ("Cers:Keys:Wrapping", null), ("Cers:Audit:SigningKey", null));
        Assert.Equal((0, "The schema is current.\n"), (again.ExitCode, again.Out));
    }

    [Fact]
    public async Task A_schema_that_is_ahead_is_worked_on()
    {
        await app.Database.ExecuteAsync("insert into platform.migrations (name, checksum) values ($1, 'x')", Newest);

        var answer = await HostCommand.RunAsync(app, "keys list");

        Assert.True(answer.ExitCode == 0, answer.ToString());
        await app.Database.ExecuteAsync("delete from platform.migrations where name = $1", Newest);
    }

    [Theory]
    [InlineData("migrate now")]
    [InlineData("migrate --from 1")]
    public async Task Other_words_are_refused(string line) => Assert.Equal(64, (await HostCommand.RunAsync(app, line)).ExitCode);
}
