using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class ReopenDisputeTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task Once_and_then_a_supervisor_decides_who_did_not_before()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.DecidedAsync(account);
        var reopen = new ReopenDispute(account.Id, number, "You overlooked the mandates.", null);

        Assert.Equal(["registration.case_text_length statement"], await desk.CodesAsync(account.Owner.Actor, reopen with { Statement = "no" }));
        Assert.Empty(await desk.CodesAsync(account.Owner.Actor, reopen));
        Assert.NotNull(await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Case {number} is reopened"));
        Assert.NotNull(await app.Mailbox.WaitForAsync(app.Unit, m => m.Subject == $"Case {number} is reopened"));

        var version = await desk.VersionAsync(number);
        Assert.Equal(["registration.case_needs_another_supervisor"], await desk.CodesAsync(desk.Colleague, new TakeCase(number, version)));
        await app.SendAsync(desk.Supervisor, new TakeCase(number, version));
        await app.SendAsync(
            desk.Supervisor, new DecideCase(number, await desk.VersionAsync(number), CaseDecision.Maintained, "The mandates are from 2019.", "Les mandats datent de 2019."));

        var details = await desk.CaseAsync(number);
        Assert.Equal([CaseDecision.ChangedToExporter, CaseDecision.Maintained], details.Decisions.Select(d => d.Decision));
        Assert.Equal(["registration.case_reopened_before"], await desk.CodesAsync(account.Owner.Actor, reopen));
    }
}
