using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.BackOffice.Tests;

/// <summary>The application with one exporter's application in each state that officers see.</summary>
public sealed class OfficeApp : CersApp
{
    /// <summary>The number of an application in each state; officer-1 works on them.</summary>
    public IReadOnlyDictionary<ApplicationState, string> Applications { get; private set; } = new Dictionary<ApplicationState, string>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Applications = new Dictionary<ApplicationState, string>
        {
            [ApplicationState.Submitted] = (await Data.ApplicationSubmittedAsync("Aurora Avionics Corp.")).Number,
            [ApplicationState.InReview] = (await Data.ApplicationTakenAsync("Cèdre Blanc Bardeaux ltée")).Number,
            [ApplicationState.PendingSecondReview] = (await Data.RefusalProposedAsync("Alder Creek Farms Ltd.")).Number,
            [ApplicationState.Refused] = (await Data.ApplicationRefusedAsync("Kootenay Water Technologies Inc.")).Number,
            [ApplicationState.Approved] = (await Data.ApplicationApprovedAsync("Atlantic Kelp Products Inc.")).Application.Number,
        };
    }
}

/// <summary>One application and one Chromium for all tests of pages; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeTests : ICollectionFixture<OfficeApp>, ICollectionFixture<Browser.OfficeBrowser>
{
    public const string Name = "office";
}
