using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ConfirmRefusalTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_proposer_may_not_confirm_another_officer_does_and_the_applicant_gets_the_reason()
    {
        var email = Desk.Email();
        var number = await desk.ProposedAsync(email, Forms.Good() with { Language = Language.Fr });
        var version = await desk.VersionAsync(number);

        Assert.Equal(["registration.own_proposal"], await desk.CodesAsync(desk.First, new ConfirmRefusal(number, version)));
        Assert.Empty(await desk.CodesAsync(desk.Second, new ConfirmRefusal(number, version)));

        var mail = await app.Mailbox.WaitForAsync(email, m => m.Subject == $"Demande {number} refusée");
        Assert.Contains("Motif : Le demandeur n'est pas habilité à agir pour l'entreprise. The mandate is missing.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Refused, (await desk.DetailsAsync(number)).State);
    }

    [Fact]
    public async Task Of_two_who_confirm_and_return_at_once_one_wins()
    {
        var number = await desk.ProposedAsync();
        var version = await desk.VersionAsync(number);

        var codes = await Task.WhenAll(
            desk.CodesAsync(desk.Second, new ConfirmRefusal(number, version)), desk.CodesAsync(desk.Supervisor, new ReturnRefusal(number, version, "Ask again.")));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Single(codes, c => c.SequenceEqual(["registration.changed_meanwhile"]));
    }
}
