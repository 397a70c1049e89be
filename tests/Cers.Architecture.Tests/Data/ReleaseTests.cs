using System.Text.RegularExpressions;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.Architecture.Tests.Data;

/// <summary>
/// In a rolling upgrade the last release works on this schema. Releases/ keeps what each release reads and writes;
/// <c>CERS_UPDATE_RELEASE=1 dotnet test tests/Cers.Architecture.Tests --filter ReleaseTests</c> makes the file of the version being released.
/// </summary>
public sealed partial class ReleaseTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Folder = "tests/Cers.Architecture.Tests/Data/Releases";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_release_works_on_the_schema_of_this_one()
    {
        await using var connection = await OpenAsync();
        if (Environment.GetEnvironmentVariable("CERS_UPDATE_RELEASE") == "1")
        {
            await using var scope = app.Services.CreateAsyncScope();
            var used = (await ReleaseModel.OfAsync(connection, Ct)).UsedBy(Contexts.In(scope), Solution.Files("src", "*.cs").Select(Solution.Text));
            var version = Version().Match(Solution.Text("Directory.Build.props")).Groups["version"].Value;
            await File.WriteAllTextAsync(Path.Combine(Solution.Root, Folder, $"{version}.txt"), used.Write(version), Ct);
        }

        var last = Last();

        Assert.True(last.Columns.Count > 100, $"{last.Columns.Count} columns");
        Assert.Empty(last.Broken(await ReleaseModel.OfAsync(connection, Ct)));
    }

    [Theory]
    [InlineData("alter table registration.shared_secrets drop column wrong_attempts", "registration.shared_secrets.wrong_attempts is gone")]
    [InlineData("alter table platform.attempts drop column window_ends_at", "platform.attempts.window_ends_at is gone")]
    [InlineData("drop table identity.role_changes", "identity.role_changes.at is gone")]
    [InlineData("alter table identity.people rename column telephone to phone", "identity.people.telephone is gone or bears another name")]
    [InlineData("alter table declarations.lines alter column quantity type numeric(12, 3)", "was numeric(13,3) and is numeric(12,3)")]
    [InlineData("alter table declarations.lines alter column quantity type numeric(13, 4)", "was numeric(13,3) and is numeric(13,4)")]
    [InlineData("alter table platform.outbox alter column attempts type smallint", "was integer and is smallint")]
    [InlineData("alter table platform.outbox alter column last_error type varchar(10)", "was text and is character varying(10)")]
    [InlineData("update identity.people set telephone = ''; alter table identity.people alter column telephone set not null", "must not be null any more")]
    [InlineData("alter table registration.applications alter column email drop not null", "may be null now")]
    [InlineData("alter table registration.rm_accounts add column checked_by text not null default 'x'; alter table registration.rm_accounts alter column checked_by drop default", "is new, must not be null and has no default")]
    [InlineData("alter table registration.applications add check (length(legal_name) > 2)", "may refuse what the release writes")]
    [InlineData("alter table registration.applications add column seen boolean; alter table registration.applications add check (seen is not null) not valid", "may refuse what the release writes")]
    [InlineData("alter table platform.outbox drop constraint outbox_state_check; alter table platform.outbox add constraint outbox_state_check check (state in ('waiting', 'sent'))", "may refuse what the release writes")]
    public async Task A_migration_that_breaks_the_last_release_is_refused(string planted, string fault)
    {
        var broken = Last().Broken(await WithAsync(planted)).ToList();

        Assert.True(broken.Exists(b => b.Contains(fault, StringComparison.Ordinal)), $"{planted}\n{string.Join('\n', broken)}");
    }

    [Theory]
    [InlineData("alter table registration.applications add column seen boolean")]
    [InlineData("alter table registration.applications add column seen integer not null default 0 check (seen >= 0)")]
    [InlineData("alter table platform.outbox alter column attempts type bigint")]
    [InlineData("alter table declarations.lines alter column quantity type numeric(15, 4)")]
    [InlineData("alter table platform.outbox drop constraint outbox_state_check; alter table platform.outbox add constraint outbox_state_check check (state in ('waiting', 'sent', 'dead', 'replaced', 'held'))")]
    [InlineData("create table registration.notes (id uuid primary key, text text not null check (text <> ''))")]
    [InlineData("alter table platform.outbox drop constraint outbox_state_check")]
    public async Task A_migration_that_adds_or_widens_is_not(string planted) => Assert.Empty(Last().Broken(await WithAsync(planted)));

    /// <summary>The model of the newest release.</summary>
    private static ReleaseModel Last() => ReleaseModel.Parse(Solution.Text(
        Solution.Files(Folder, "*.txt").MaxBy(f => System.Version.Parse(Path.GetFileNameWithoutExtension(f))) ?? throw new InvalidOperationException("No release is kept.")));

    /// <summary>What the database would be after a migration, which is rolled back.</summary>
    private async Task<ReleaseModel> WithAsync(string migration)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var command = new NpgsqlCommand(migration, connection, transaction);
        await command.ExecuteNonQueryAsync(Ct);
        return await ReleaseModel.OfAsync(connection, Ct);
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(app.Database.Migrator);
        await connection.OpenAsync(Ct);
        return connection;
    }

    [GeneratedRegex("<Version>(?<version>[0-9.]+)</Version>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
