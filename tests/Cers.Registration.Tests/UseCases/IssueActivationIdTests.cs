using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class IssueActivationIdTests(CersApp app)
{
    private static readonly Actor System = Actor.System("test");

    private readonly Desk desk = new(app);

    [Fact]
    public async Task It_is_mailed_in_the_client_s_language_and_a_second_one_kills_the_first()
    {
        var (number, first) = await app.Data.ActivationIdIssuedAsync();
        var email = TestData.Address();
        await app.SendAsync(System, Issue(number) with { Email = email, Language = Language.Fr });
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

        Assert.Equal(["REG-002"], await desk.CodesAsync(System, Issue(TestData.NextBusinessNumber())));
        Assert.Equal(["REG-003"], await desk.CodesAsync(System, Issue(await app.Data.RegisteredAsync("Importers Ltd.", "Import"))));
        Assert.Equal(["REG-004"], await desk.CodesAsync(System, Issue(account.BusinessNumber)));
    }

    [Fact]
    public async Task Nobody_but_the_system_issues_one() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, Issue(TestData.NextBusinessNumber())));

    private static IssueActivationId Issue(BusinessNumber number) => new(number, null, BusinessDesignation.Exporter, TestData.Address(), Language.En);
}
