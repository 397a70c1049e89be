using Cers.BackOffice.Languages;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.BackOffice.Tests;

/// <summary>The application with one exporter's application in each state that officers see.</summary>
public class OfficeApp : CersApp
{
    /// <summary>The number of an application in each state; officer-1 works on them.</summary>
    public IReadOnlyDictionary<ApplicationState, string> Applications { get; private set; } = new Dictionary<ApplicationState, string>();

    /// <summary>The number of an application that came on paper.</summary>
    public string KeyedIn { get; private set; } = "";

    /// <summary>The number of a form that is being keyed in.</summary>
    public string FormBegun { get; private set; } = "";

    /// <summary>A business account with a colleague of its owner, who has a French name.</summary>
    public TestAccount Account { get; private set; } = null!;

    /// <summary>The number of a declaration with findings, an answer to one of them, a second version and a hundred and twenty lines.</summary>
    public string Declaration { get; private set; } = "";

    /// <summary>A request of a customs service provider to which the client agreed.</summary>
    public TestAssociation Association { get; private set; } = null!;

    /// <summary>A member of staff whose role somebody proposes to change.</summary>
    public int StaffNumber { get; private set; }

    /// <summary>A portal message that has ended, so that no page shows it.</summary>
    public Guid Message { get; private set; }

    /// <summary>A designation case in which tccu-1 proposes to maintain the designation; it has a question, an answer and a file.</summary>
    public string Case { get; private set; } = "";

    /// <summary>A case that was decided and reopened, so that it has a letter.</summary>
    public string ReopenedCase { get; private set; } = "";

    /// <summary>The number of an outage that goes on and was corrected.</summary>
    public string Outage { get; private set; } = "";

    /// <summary>A previewed import with a line of each effect.</summary>
    public Guid Import { get; private set; }

    /// <summary>A previewed import of a code table with a line of each effect.</summary>
    public Guid TableImport { get; private set; }

    /// <summary>A bulk load of the account with a declaration of each result and one whose text looks like markup.</summary>
    public Guid Load { get; private set; }

    /// <summary>The account's id as addresses of programs have it.</summary>
    public string AccountAddress { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Applications = new Dictionary<ApplicationState, string>
        {
            [ApplicationState.Submitted] = (await Data.ApplicationSubmittedAsync("Aurora Avionics Corp.")).Number,
            [ApplicationState.InReview] = (await Data.ApplicationTakenAsync("Cèdre Blanc Bardeaux ltée")).Number,
            [ApplicationState.NeedsInformation] = (await Data.InformationAskedAsync("Gaspé Homard ltée")).Number,
            [ApplicationState.Withdrawn] = (await Data.ApplicationWithdrawnAsync("Prairie Lentils Co-operative")).Number,
            [ApplicationState.PendingSecondReview] = (await Data.RefusalProposedAsync("Alder Creek Farms Ltd.")).Number,
            [ApplicationState.Refused] = (await Data.ApplicationRefusedAsync("Kootenay Water Technologies Inc.")).Number,
            [ApplicationState.Approved] = (await Data.ApplicationApprovedAsync("Atlantic Kelp Products Inc.")).Application.Number,
        };
        KeyedIn = (await Data.ApplicationKeyedInAsync("Yukon Gold Dredging Inc.")).Number;
        FormBegun = await Data.FormBegunAsync("Scierie du Nord inc.");
        Account = await Data.AccountOpenedAsync("Érablière de l'Anse inc.");
        await Data.ColleagueAsync(Account, AccountRole.User);
        Association = await Data.ClientConsentedAsync(await Data.ProviderOpenedAsync("Courtiers du Saguenay inc."), Account);
        var supervisor = await Data.ActorAsync("supervisor-2");
        await Data.ActorAsync("operator");
        StaffNumber = (await SendAsync(supervisor, new ListStaff(new PageRequest(1)))).Items[0].Value.Number;
        await SendAsync(supervisor, new ChangeStaffRole(StaffNumber, StaffRole.Auditor, StaffRoleDecision.Granted, "Stands in for a month."));
        var now = Clock.GetUtcNow();
        Message = (await SendAsync(supervisor, new PublishPortalMessage(new PortalMessageContent(
            new LocalizedText("The portal was away.", "Le portail était indisponible."), PortalMessageSeverity.Warning, PortalMessageAudience.Everybody, now, now.AddDays(1))))).Id;
        await SendAsync(supervisor, new EndPortalMessage(Message, 1));
        await OpenCasesAsync();
        var outage = new OutageContent(OutageKind.Unscheduled, [OutageSystem.Portal, OutageSystem.SignIn], new LocalizedText("The portal is down.", "Le portail est en panne."), now.AddHours(-2), null);
        Outage = (await SendAsync(supervisor, new RegisterOutage(outage))).Number;
        await SendAsync(supervisor, new CorrectOutage(Outage, 1, outage with { StartsAt = now.AddHours(-3) }, false, "It began <b>an hour</b> earlier."));
        await DeclareAsync();
        await LoadAsync();
        await CompareAsync();
        var hold = await SendAsync(supervisor, new PlaceLegalHold(Declaration, null, "The court <b>asked</b> for it."));
        await SendAsync(supervisor, new PlaceLegalHold(null, Account.BusinessNumber.Value, "An inquiry goes on."));
        await SendAsync(supervisor, new LiftLegalHold(hold.Id, "The case has ended."));
        await RegistrationAsync(supervisor, now);
    }

    private async Task DeclareAsync()
    {
        Declaration = await Data.DeclarationSubmittedAsync(
            Account,
            d =>
            {
                d["totals"]!["freightCharges"] = "16500000.00";
                d["exporter"]!["address"]!["line1"] = "100 <b>Water</b> Street";
                var lines = d["lines"]!.AsArray();
                while (lines.Count < 120)
                {
                    lines.Add(lines[0]!.DeepClone().AsObject().Set("description", $"Frozen lobster, lot {lines.Count}"));
                }
            },
            new { ruleId = "DEC-VAL-005", reason = "Air freight of live lobster, as the quotation <i>says</i>." });

        // A second version as the store would hold it.
        await Database.ExecuteAsync(
            """
            with changed as (update declarations.declarations set version = 2, status = 'Amended' where proof_of_report = $1 returning id),
                happened as (insert into declarations.status_history
                    select h.received_on, gen_random_uuid(), h.declaration_id, h.account_id, h.at + interval '1 hour', 'Original', 'Amended', 2, h.actor, h.channel, 61, h.acknowledged
                    from declarations.status_history h join changed c on c.id = h.declaration_id)
            insert into declarations.versions
                select v.received_on, v.declaration_id, 2, v.account_id, v.at + interval '1 hour',
                    jsonb_set(v.content, '{shipment,vesselName}', '"MV <b>Other</b>"') #- '{shipment,packageType}', v.findings, v.acknowledgements
                from declarations.versions v join changed c on c.id = v.declaration_id
            """,
            Declaration);
        await Database.ExecuteAsync(
            """
            update declarations.status_history h set after_window = true, reason = '04', explanation = 'Found in <i>the audit</i> of the year.'
            from declarations.declarations d where d.proof_of_report = $1 and h.declaration_id = d.id and h.version = 2
            """,
            Declaration);
    }

    /// <summary>Pairs of possible duplicates, and why the declaration was late, as the store would hold them.</summary>
    private async Task CompareAsync()
    {
        await Database.ExecuteAsync(
            """
            insert into declarations.possible_duplicates
                (id, rule_id, at, told, declaration_id, received_on, proof_of_report, other_id, other_received_on, other_proof_of_report)
            select gen_random_uuid(), rule_id, d.accepted_at - days * interval '1 day', told, d.id, d.received_on, d.proof_of_report, o.id, o.received_on, o.proof_of_report
            from declarations.declarations d
            join lateral (select * from declarations.declarations where proof_of_report <> d.proof_of_report order by accepted_at limit 1) o on true
            cross join (values ('DEC-CVY-005', false, 0), ('DEC-DUP-001', true, 1), ('DEC-REF-002', true, 2)) p (rule_id, told, days)
            where d.proof_of_report = $1
            """,
            Declaration);
        await Database.ExecuteAsync(
            """
            with late as (
                update declarations.declarations set due_by = received_at - interval '61 minutes', late_by_minutes = 61, late_reason = 'The <b>carrier</b> left a day early.' where proof_of_report = $1 returning id)
            insert into declarations.status_history
                (received_on, id, declaration_id, account_id, at, from_status, to_status, version, actor, channel, late_by_minutes, acknowledged, late_reason)
            select h.received_on, gen_random_uuid(), h.declaration_id, h.account_id, h.at + interval '1 hour', h.to_status, h.to_status, 2, h.actor, h.channel, 61, '{}',
                'The <b>carrier</b> left a day early.'
            from declarations.status_history h join late l on l.id = h.declaration_id where h.version = 2
            """,
            Declaration);
    }

    private async Task LoadAsync()
    {
        using var owner = await ApiAsync(Account.Owner.Persona);
        AccountAddress = await owner.AccountIdAsync(Account.BusinessNumber);
        var now = Clock.GetUtcNow();
        var content = string.Concat(
            BulkFileText.Declaration(Account, now, "MHF-2026-0001"),
            BulkFileText.Declaration(Account, now, "<b>MHF-0002</b>", header: h => (h["consigneeName"], h["exportDateTime"]) = ("", "202613081800"), detail: d => d["quantity"] = "12A500"),
            BulkFileText.Declaration(Account, now, "MHF-2026-0003", header: h => h["processing"] = "D"),
            BulkFileText.Declaration(Account, now, "MHF-2026-0004", header: h => h["freightCharges"] = "12000.00"));
        var (status, load) = await BulkLoadedAsync(owner, content, "chargement du jour, avec un nom assez long <script>.txt");
        Load = status == System.Net.HttpStatusCode.Accepted ? load : throw new InvalidOperationException($"The file was refused: {status}");
        await WaitForScalarAsync(true, "select finished_at is not null from declarations.bulk_loads where id = $1", Load);
    }

    /// <summary>Sends a file of the account by the HTTP door.</summary>
    public async Task<(System.Net.HttpStatusCode Status, Guid Load)> BulkLoadedAsync(Testing.Web.Browser api, string content, string name)
    {
        using var body = new StringContent(content);
        using var answer = await api.Client.PostAsync($"/bulk/{AccountAddress}?name={Uri.EscapeDataString(name)}", body);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]) : Guid.Empty);
    }

    private async Task OpenCasesAsync()
    {
        const string reason = "It files for nobody but itself.", motif = "Elle ne produit que pour elle-même.";
        var tccu = await Data.ActorAsync("tccu-1");
        async Task<int> VersionAsync(string number) => (await SendAsync(tccu, new GetCase(number))).Version;

        Case = (await SendAsync(Account.Owner.Actor, new OpenDispute(Account.Id, DisputeGround.G4, "We <b>also</b> file for our neighbours.", null, null))).Number;
        await SendAsync(tccu, new TakeCase(Case, await VersionAsync(Case)));
        await SendAsync(tccu, new AskClient(Case, await VersionAsync(Case), "For whom, and since when?"));
        await SendAsync(Account.Owner.Actor, new AnswerDispute(Account.Id, Case, "For three of them, since spring.", null));
        await SendAsync(tccu, new MaintainDesignation(Case, await VersionAsync(Case), reason, motif));

        var provider = await Data.AccountOpenedAsync("Courtiers du Fleuve inc.", form => form with { ProvidesServices = true });
        ReopenedCase = (await SendAsync(provider.Owner.Actor, new OpenDispute(provider.Id, DisputeGround.G1, "We ran several accounts in CAED.", null, null))).Number;
        await SendAsync(tccu, new TakeCase(ReopenedCase, await VersionAsync(ReopenedCase)));
        await SendAsync(tccu, new ReviewCase(ReopenedCase, await VersionAsync(ReopenedCase)));
        await SendAsync(tccu, new DecideCase(ReopenedCase, await VersionAsync(ReopenedCase), CaseDecision.ChangedToExporter, reason, motif));
        await SendAsync(provider.Owner.Actor, new ReopenDispute(provider.Id, ReopenedCase, "We found mandates after all.", null));
    }

    /// <summary>An authorization ID with a history and a revocation that waits, mail that came back, an activation ID, an import to look at.</summary>
    private async Task RegistrationAsync(Actor supervisor, DateTimeOffset now)
    {
        var (authorization, approved) = (Account.AuthorizationId, Applications[ApplicationState.Approved]);
        await SendAsync(supervisor, new SuspendAuthorization(authorization, 0, "The premises were not found."));
        await SendAsync(supervisor, new ReinstateAuthorization(authorization, 1, "They moved across the street."));
        await SendAsync(supervisor, new RevokeAuthorization(authorization, 2, "The business was wound up, says its trustee."));
        await SendAsync(supervisor, new RecordBounce(approved, BouncedMail.SharedSecret, BounceReason.MailboxFull, "552 5.2.2 " + new string('x', 80), now));
        await SendAsync(supervisor, new CorrectRmAccount(Account.BusinessNumber.Value, null, true, RmDesignation.Export, Account.LegalName, new DateOnly(2026, 2, 1), "As their letter says."));
        await Data.ActivationIdIssuedAsync();
        Import = await UploadedAsync("officer-1", "/registration/register/imports", "Kind", "Additions", "registre <script>.csv",
            $"""
            business_number,status,designation,legal_name,as_of
            {Account.BusinessNumber},CLOSED,BOTH,<b>{new string('x', 60)}</b>,2026-02-02
            {TestData.NextBusinessNumber()},OPEN,EXPORT,Nouvelle Entreprise inc.,2026-02-01
            nonsense,OPEN,BOTH,X,2026-02-01
            """);
        TableImport = await UploadedAsync(
            "supervisor-2", "/lookups/tables/Provinces/imports", "EffectiveOn", InLanguage.DayInFigures(OttawaTime.Today(Clock).AddDays(40)), "provinces <script>.csv",
            $"""
            code,name_en,name_fr,valid_to
            AB,Alberta,Alberta,
            QC,Quebec,Québec (<b>{new string('x', 60)}</b>),
            ZZ,New Province,Nouvelle Province,
            nonsense,,Nul,soon
            """);
    }

    /// <summary>Uploads a file of a list as an officer does; the import that its page leads to.</summary>
    public async Task<Guid> UploadedAsync(string persona, string address, string field, string value, string name, string content)
    {
        using var officer = await AsPersonaAsync(persona);
        var page = await officer.OpenAsync(address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Form("#document").QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(value), field },
            { new StringContent(content), "Document", name },
        };
        using var answer = await officer.Client.PostAsync(address, form);
        return Guid.Parse(answer.RequestMessage!.RequestUri!.Segments[^1]);
    }
}

/// <summary>One application and one Chromium for all tests of pages; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeTests : ICollectionFixture<OfficeApp>, ICollectionFixture<Browser.OfficeBrowser>
{
    public const string Name = "office";
}
