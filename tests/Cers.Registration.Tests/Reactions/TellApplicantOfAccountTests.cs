using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.Reactions;

public sealed class TellApplicantOfAccountTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_address_on_the_form_is_told_in_its_language_who_opened_the_account()
    {
        var approved = await desk.ApprovedAsync(Forms.Good() with { Language = Language.Fr });
        var owner = await app.Data.PersonAsync();

        var account = await app.SendAsync(owner.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret, Desk.Id()));

        var mail = await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == $"Le compte d'affaires {account.BusinessNumber} a été créé");
        Assert.Contains(approved.Number, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"Nova {owner.LastName} ({owner.Urn})", mail.Text, StringComparison.Ordinal);
    }
}
