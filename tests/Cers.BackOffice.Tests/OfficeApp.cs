using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.BackOffice.Tests;

/// <summary>The application with one exporter's application in each state that real messages reach.</summary>
public sealed class OfficeApp : CersApp
{
    private static readonly Actor First = Officer("Anne Première");
    private static readonly Actor Second = Officer("Bea Second");

    // Accounts of the register that a development host is seeded with.
    private static readonly Queue<(string Number, string Name)> Businesses = new(
    [
        ("311221816RM0001", "Acier Laurentien inc."),
        ("563639731RM0001", "Alder Creek Farms Ltd."),
        ("636632259RM0001", "Arctic Char Fisheries Co-operative"),
        ("294082524RM0001", "Atlantic Kelp Products Inc."),
        ("133999110RM0001", "Aurora Avionics Corporation"),
        ("307038299RM0001", "Bleuets du Lac inc."),
        ("406160796RM0001", "Bow Valley Grain Co."),
        ("787610641RM0001", "Canola Pressing Partners LP"),
        ("300112950RM0001", "Cèdre Blanc Bardeaux ltée"),
        ("395078322RM0001", "Charlevoix Fromagerie inc."),
    ]);

    /// <summary>The number of an application in each state.</summary>
    public IReadOnlyDictionary<ApplicationState, string> Applications { get; private set; } = new Dictionary<ApplicationState, string>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var inReview = await TakenAsync();
        var pending = await TakenAsync();
        await SendAsync(First, new ProposeRefusal(pending, await VersionAsync(pending), "R06", "The signatory is not an officer of the company."));
        var refused = await TakenAsync();
        await SendAsync(First, new ProposeRefusal(refused, await VersionAsync(refused), "R99", "Asked for twice."));
        await SendAsync(Second, new ConfirmRefusal(refused, await VersionAsync(refused)));
        var approved = await TakenAsync();
        await SendAsync(First, new ApproveApplication(approved, await VersionAsync(approved)));
        Applications = new Dictionary<ApplicationState, string>
        {
            [ApplicationState.Submitted] = (await ApplyAsync()).Number,
            [ApplicationState.InReview] = inReview,
            [ApplicationState.PendingSecondReview] = pending,
            [ApplicationState.Refused] = refused,
            [ApplicationState.Approved] = approved,
        };
    }

    /// <summary>Applies as an exporter does: e-mail address confirmed by its code, form submitted.</summary>
    public async Task<Applied> ApplyAsync(Language language = Language.En)
    {
        var (number, name) = Businesses.Dequeue();
        var email = $"export{number[..9]}@applicant.example";
        await SendAsync(Actor.Anonymous, new RequestEmailCode(email, language, null));
        var mail = await Mailbox.WaitForAsync(email);
        var code = new string([.. mail.Text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        var confirmed = await SendAsync(Actor.Anonymous, new ConfirmEmail(email, code));
        var submitted = await SendAsync(Actor.Anonymous, new SubmitApplication
        {
            Confirmation = confirmed.Confirmation,
            ClientRequestId = null,
            Kind = ApplicationKind.NewAccount,
            Language = language,
            ProvidesServices = false,
            LegalName = name,
            BusinessNumber = number,
            CspUsed = false,
            Address = new BusinessAddress { Line1 = "1200 Main Street West", City = "North Bay", Subdivision = "ON", Country = "CA", PostalCode = "P1B 2W6" },
            Contact = new ContactPerson { Name = "Jane Doe", Title = "Export manager", Phone = "705 555 0199" },
            Certification = true,
            CertifiedByName = "Jane Doe",
            CertifiedByTitle = "Export manager",
        });
        return new Applied(submitted.Number, email, name);
    }

    private static Actor Officer(string name) => new()
    {
        Kind = ActorKind.Person,
        Person = PersonId.New(),
        Name = name,
        StaffRoles = new HashSet<StaffRole> { StaffRole.RegistrationOfficer },
    };

    private async Task<string> TakenAsync()
    {
        var (number, _, _) = await ApplyAsync();
        await SendAsync(First, new TakeApplication(number, await VersionAsync(number)));
        return number;
    }

    private async Task<int> VersionAsync(string number) => (await SendAsync(First, new GetApplication(number))).Version;
}

/// <summary>An application that waits in the queue.</summary>
public sealed record Applied(string Number, string Email, string LegalName);

/// <summary>One application and one Chromium for all tests of pages; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeTests : ICollectionFixture<OfficeApp>, ICollectionFixture<Browser.OfficeBrowser>
{
    public const string Name = "office";
}
