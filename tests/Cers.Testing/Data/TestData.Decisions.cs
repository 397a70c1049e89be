using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Testing.Data;

public sealed partial class TestData
{
    /// <summary>An application that a persona works on.</summary>
    public async Task<TestApplication> ApplicationTakenAsync(string legalName = "Harbour Foods Inc.", string officer = "officer-1")
    {
        var application = await ApplicationSubmittedAsync(legalName);
        await app.SendAsync(await ActorAsync(officer), new TakeApplication(application.Number, await VersionAsync(application.Number)));
        return application;
    }

    /// <summary>An application that officer-1 proposes to refuse.</summary>
    public async Task<TestApplication> RefusalProposedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await ApplicationTakenAsync(legalName);
        var proposal = new ProposeRefusal(application.Number, await VersionAsync(application.Number), "R06", "The signatory is not an officer of the company.");
        await app.SendAsync(await ActorAsync("officer-1"), proposal);
        return application;
    }

    /// <summary>An application that officer-1 proposed to refuse, and officer-2 refused.</summary>
    public async Task<TestApplication> ApplicationRefusedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await RefusalProposedAsync(legalName);
        await app.SendAsync(await ActorAsync("officer-2"), new ConfirmRefusal(application.Number, await VersionAsync(application.Number)));
        return application;
    }
}
