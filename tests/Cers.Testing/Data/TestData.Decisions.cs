using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Testing.Data;

public sealed partial class TestData
{
    /// <summary>An application that a persona works on.</summary>
    public async Task<TestApplication> ApplicationTakenAsync(string legalName = "Harbour Foods Inc.", string officer = "officer-1")
    {
        var application = await ApplicationSubmittedAsync(legalName);
        var actor = await ActorAsync(officer);
        await app.SendAsync(actor, new TakeApplication(application.Number, await VersionAsync(actor, application.Number)));
        return application;
    }

    /// <summary>An application that officer-1 proposes to refuse.</summary>
    public async Task<TestApplication> RefusalProposedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await ApplicationTakenAsync(legalName);
        var officer = await ActorAsync("officer-1");
        var version = await VersionAsync(officer, application.Number);
        await app.SendAsync(officer, new RefuseApplication(application.Number, version, "R06", "The signatory is not an officer of the company."));
        return application;
    }

    /// <summary>An application that officer-1 proposed to refuse, and officer-2 refused.</summary>
    public async Task<TestApplication> ApplicationRefusedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await RefusalProposedAsync(legalName);
        var second = await ActorAsync("officer-2");
        var refusal = (await app.SendAsync(second, new GetApplication(application.Number))).Refusal!;
        await app.SendAsync(second, new ConfirmProposal(refusal.Waiting!.Id));
        return application;
    }
}
