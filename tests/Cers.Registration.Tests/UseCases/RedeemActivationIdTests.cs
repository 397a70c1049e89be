using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>Through Identity's front door: nobody else may redeem.</summary>
public sealed class RedeemActivationIdTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Theory]
    [InlineData(BusinessDesignation.Exporter)]
    [InlineData(BusinessDesignation.CustomsServiceProvider)]
    public async Task The_business_gets_an_authorization_ID_with_the_designation_reported_in_CAED(BusinessDesignation designation)
    {
        var (number, id) = await app.Data.ActivationIdIssuedAsync("Former Client Ltd.", designation);

        var account = await app.SendAsync((await app.Data.PersonAsync()).Actor, new ActivateBusinessAccount(id, Desk.Id()));

        Assert.Equal(
            [$"Former Client Ltd.|{designation}|Active|{designation}|Caed"],
            await app.Database.RowsAsync(
                """
                select a.legal_name, a.designation, a.state, h.designation, h.origin
                from registration.authorizations a join registration.designation_history h using (authorization_id) where a.held_by = $1
                """,
                account.Id.Value));
        Assert.Equal(["Used"], await app.Database.RowsAsync("select state from registration.activation_ids where business_number = $1", number.Value));
    }

    [Fact]
    public async Task Nobody_redeems_past_Identity()
    {
        var (_, id) = await app.Data.ActivationIdIssuedAsync();

        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Actor.System("test"), new RedeemActivationId(id, AccountId.New())));
    }

    /// <summary>REG-012 when the 90th day after the day of issue is over, in Ottawa.</summary>
    [Fact]
    public async Task It_is_good_for_90_days()
    {
        var (number, id) = await app.Data.ActivationIdIssuedAsync();
        var ends = new DateTimeOffset(await app.Database.ScalarAsync<DateTime>("select ends_at from registration.activation_ids where business_number = $1", number.Value), TimeSpan.Zero);
        Assert.Equal(OttawaTime.EndOf(OttawaTime.Today(app.Clock).AddDays(90)), ends);
        var person = await app.Data.PersonAsync();

        app.Clock.Advance(ends - app.Clock.GetUtcNow());

        Assert.Equal(["REG-012"], await desk.CodesAsync(person.Actor, new ActivateBusinessAccount(id, null)));
    }

    [Fact]
    public async Task The_ID_is_kept_as_a_keyed_hash_alone()
    {
        var (_, id) = await app.Data.ActivationIdIssuedAsync();

        var stored = string.Join('\n', await app.Database.RowsAsync("select a::text from registration.activation_ids a"))
            + string.Join('\n', await app.Database.RowsAsync("select o::text from platform.outbox o"))
            + string.Join('\n', await app.Database.RowsAsync("select e::text from platform.audit_entries e"))
            + string.Join('\n', app.Log.All);

        Assert.DoesNotContain(id, stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ActivationIdFormat.Read(id)!, stored, StringComparison.OrdinalIgnoreCase);
    }
}
