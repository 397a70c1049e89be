using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class IssueActivationIdTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task It_is_mailed_in_the_client_s_language_and_a_second_one_kills_the_first()
    {
        var (number, first) = await app.Data.ActivationIdIssuedAsync();
        var email = TestData.Address();
        await app.SendAsync(desk.First, Issue(number) with { Email = email, Language = Language.Fr });
        var mail = await app.Mailbox.WaitForAsync(email);

        Assert.Equal($"Votre identificateur d'activation pour {number}", mail.Subject);
        var person = await app.Data.PersonAsync();
        Assert.Equal(["REG-012"], await desk.CodesAsync(person.Actor, new ActivateBusinessAccount(first, null)));
        var second = mail.Text.Split("Identificateur d'activation : ")[1].Split()[0];
        Assert.Equal(number, (await app.SendAsync(person.Actor, new ActivateBusinessAccount(second, null))).BusinessNumber);
    }

    [Fact]
    public async Task Not_to_a_business_that_may_not_export_or_has_an_account()
    {
        var account = await app.Data.AccountOpenedAsync();

        Assert.Equal(["REG-002"], await desk.CodesAsync(desk.First, Issue(TestData.NextBusinessNumber())));
        Assert.Equal(["REG-003"], await desk.CodesAsync(desk.First, Issue(await app.Data.RegisteredAsync("Importers Ltd.", "Import"))));
        Assert.Equal(["REG-004"], await desk.CodesAsync(desk.First, Issue(account.BusinessNumber)));
    }

    [Fact]
    public async Task Each_fault_of_the_form_is_told_at_its_field()
    {
        var refused = await app.Door.SendAsync(
            desk.First, new IssueActivationId("123456789RM0001", new string('x', 71), (BusinessDesignation)9, "nobody", (Language)9), CancellationToken.None);

        Assert.Equal(["businessNumber", "designation", "email", "language", "operatingName"], refused.Errors.Select(e => e.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_issued_it_is_listed_and_a_revoked_one_opens_nothing()
    {
        var (number, text) = await app.Data.ActivationIdIssuedAsync();
        var issued = Assert.Single((await app.SendAsync(desk.First, new ListActivationIds(new(100)))).Items, i => i.Value.BusinessNumber == number).Value;
        Assert.True(issued.Usable);
        Assert.NotNull(issued.IssuedByName);

        await app.SendAsync(desk.Supervisor, new RevokeActivationId(issued.Id));

        Assert.Equal(["REG-012"], await desk.CodesAsync((await app.Data.PersonAsync()).Actor, new ActivateBusinessAccount(text, null)));
        Assert.Equal(["registration.activation_id_not_live"], await desk.CodesAsync(desk.Supervisor, new RevokeActivationId(issued.Id)));
        Assert.Equal(["registration.activation_id_unknown"], await desk.CodesAsync(desk.Supervisor, new RevokeActivationId(Guid.CreateVersion7())));
        var revoked = Assert.Single((await app.SendAsync(desk.First, new ListActivationIds(new(100)))).Items, i => i.Value.Id == issued.Id).Value;
        Assert.Equal((ActivationIdState.Revoked, false), (revoked.State, revoked.Usable));
    }

    [Fact]
    public async Task Five_wrong_ones_lock_the_person_for_activation_IDs_and_nobody_else()
    {
        var (_, text) = await app.Data.ActivationIdIssuedAsync();
        var guesser = await app.Data.PersonAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(["REG-012"], await desk.CodesAsync(guesser.Actor, new ActivateBusinessAccount("0000-0000-000" + i, null)));
        }

        Assert.Equal(["REG-012"], await desk.CodesAsync(guesser.Actor, new ActivateBusinessAccount(text, null)));
        Assert.Empty(await desk.CodesAsync((await app.Data.PersonAsync()).Actor, new ActivateBusinessAccount(text, null)));
    }

    private static IssueActivationId Issue(BusinessNumber number) => new(number.Value, null, BusinessDesignation.Exporter, TestData.Address(), Language.En);
}
