using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.UseCases;
using Cers.Testing;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class PlaceLegalHoldTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Reason = "The court asked for it.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_one_hold_at_a_time_for_a_subject_and_its_placing_is_in_the_audit_with_its_reason()
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var hold = await app.SendAsync(supervisor, new PlaceLegalHold("AA0001202611231", null, Reason));

        Assert.Equal("declarations.hold_in_place", await CodeAsync("AA0001202611231", null, Reason));
        await app.SendAsync(supervisor, new LiftLegalHold(hold.Id, Reason));
        Assert.NotEqual(hold.Id, (await app.SendAsync(supervisor, new PlaceLegalHold("AA0001202611231", null, Reason))).Id);
        Assert.Equal(Reason, await app.Database.ScalarAsync<string>("select reason from platform.audit_entries where subject = 'hold ' || $1 order by at limit 1", hold.Id.ToString()));
    }

    [Theory]
    [InlineData(null, null, Reason, "declarations.hold_subject")]
    [InlineData("AA0001202611232", "123456782RM0001", Reason, "declarations.hold_subject")]
    [InlineData("AA00", null, Reason, "declarations.hold_number")]
    [InlineData(null, "12", Reason, "declarations.hold_business_number")]
    [InlineData("AA0001202611232", null, "why", "declarations.hold_reason")]
    public async Task It_needs_one_subject_and_a_reason(string? number, string? exporter, string reason, string code) =>
        Assert.Equal(code, await CodeAsync(number, exporter, reason));

    [Fact]
    public async Task While_something_is_destroyed_no_hold_is_placed_and_while_one_is_placed_nothing_is_destroyed()
    {
        await using var connection = new NpgsqlConnection(app.Database.App);
        await connection.OpenAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var gate = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('declarations.legal_holds', 0))", connection, transaction);
        await gate.ExecuteNonQueryAsync(Ct);

        var placing = app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new PlaceLegalHold("AA0001202611239", null, Reason));
        var destroying = app.RunJobAsync(nameof(DestroyExpiredRecords));

        await app.WaitForScalarAsync(
            2L, "select count(*) from pg_locks where not granted and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");
        await transaction.RollbackAsync(Ct);
        await Task.WhenAll(placing, destroying);
    }

    private async Task<string> CodeAsync(string? number, string? exporter, string reason) =>
        (await app.Door.SendAsync(await app.Data.ActorAsync("supervisor-1"), new PlaceLegalHold(number, exporter, reason), Ct)).Errors[0].Code;
}
