using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Testing.Data;

public sealed record TestAccount(AccountId Id, BusinessNumber BusinessNumber, AuthorizationId AuthorizationId, string LegalName, TestPerson Owner);

public sealed partial class TestData
{
    /// <summary>A business account, opened by its owner with the secret that the agency mailed.</summary>
    public async Task<TestAccount> AccountOpenedAsync(string legalName = "Harbour Foods Inc.", Func<SubmitApplication, SubmitApplication>? change = null)
    {
        var approved = await ApplicationApprovedAsync(legalName, change);
        var owner = await PersonAsync();
        var account = await app.SendAsync(owner.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.SharedSecret, RequestId()));
        return new TestAccount(account.Id, account.BusinessNumber, approved.AuthorizationId, legalName, owner);
    }

    /// <summary>A former CAED client that the register knows, and the activation ID that was mailed to it.</summary>
    public async Task<(BusinessNumber Number, string ActivationId)> ActivationIdIssuedAsync(
        string legalName = "Former CAED Client Ltd.", BusinessDesignation designation = BusinessDesignation.Exporter)
    {
        var (number, email) = (await RegisteredAsync(legalName), Address());
        await app.SendAsync(await ActorAsync("officer-1"), new IssueActivationId(number.Value, null, designation, email, Language.En));
        return (number, Find(await app.Mailbox.WaitForAsync(email), ActivationIdInMail()));
    }

    /// <summary>Somebody new with a role in an account, added by its owner.</summary>
    public async Task<TestPerson> ColleagueAsync(TestAccount account, AccountRole role)
    {
        var colleague = await PersonAsync();
        await app.SendAsync(account.Owner.Actor, new AddAccountUser(account.Id, colleague.LastName, colleague.Email, colleague.Urn, role, RequestId()));
        return colleague;
    }
}
