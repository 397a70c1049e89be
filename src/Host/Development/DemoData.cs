using System.Globalization;
using System.Text;
using Cers.Host.Development.Simulator;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Keys;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Npgsql;

namespace Cers.Host.Development;

/// <summary>
/// Business accounts and applications for the personas, made by the messages that people would send, so that every seeded state can be reached.
/// Runs before mails are handed over: the codes and secrets are still in the outbox, where only this host can read them.
/// </summary>
internal sealed partial class DemoData(IDoor door, NpgsqlDataSource database, KeyRing keys, TimeProvider clock, ILogger<DemoData> log)
{
    private static readonly (Persona Owner, string BusinessNumber, string LegalName, bool ProvidesServices)[] Accounts =
    [
        (Known("owner"), "123456782RM0001", "Northern Maple Exports Inc.", false),
        (Known("other-owner"), "100000009RM0001", "Grand River Timber Ltd.", false),
        (Known("csp-owner"), "999999998RM0001", "Pacific Crossing Customs Services Inc.", true),
    ];

    private static readonly (Persona Persona, AccountRole Role)[] Colleagues =
    [
        (Known("proxy-owner"), AccountRole.ProxyOwner),
        (Known("user"), AccountRole.User),
        (Known("browser"), AccountRole.Browser),
    ];

    /// <summary>Fills an empty database; changes nothing in one that holds a business account.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        await using (var any = database.CreateCommand("select exists (select from identity.accounts)"))
        {
            if ((bool)(await any.ExecuteScalarAsync(ct))!)
            {
                return;
            }
        }

        try
        {
            foreach (var (owner, number, name, services) in Accounts)
            {
                await OpenAccountAsync(owner, number, name, services, ct);
            }

            await WaitingApplicationsAsync(ct);
            await FormerCaedClientAsync(ct);
            await OfficeAsync(ct);
            Seeded(log);
        }
        catch (DemoRefusedException e)
        {
            // Left by a start that was killed in the middle: what is there is real, what is missing can be made by hand or with --fresh.
            Incomplete(log, e.Message);
        }
    }

    /// <summary>The exchange rates that come with the program are samples, of one day; where there are no others they are yesterday's, and never too old to judge by.</summary>
    public async Task FreshenRatesAsync(CancellationToken ct)
    {
        await using var rates = database.CreateCommand(
            """
            update lookups.code_versions set attributes = jsonb_set(attributes, '{rate_date}', to_jsonb($1))
            where table_name = 'ExchangeRates' and valid_from = (select min(valid_from) from lookups.code_versions where table_name = 'ExchangeRates')
            """);
        rates.Parameters.Add(new() { Value = OttawaTime.Today(clock).AddDays(-1).ToString("O", CultureInfo.InvariantCulture) });
        await rates.ExecuteNonQueryAsync(ct);
    }

    private static Persona Known(string id) => Personas.Find(id)!;

    private async Task OpenAccountAsync(Persona owner, string number, string name, bool services, CancellationToken ct)
    {
        var submitted = await ApplyAsync(owner.Email, owner.Language, number, name, services, ct);
        var officer = await SignInAsync(Known("officer-1"), ct);
        await DecideAsync(officer, submitted.Number, (n, v) => new TakeApplication(n, v), ct);
        await DecideAsync(officer, submitted.Number, (n, v) => new ApproveApplication(n, v), ct);
        var details = await SendAsync(officer, new GetApplication(submitted.Number), ct);
        var secret = await SecretMailedToAsync(owner.Email, ct);

        var actor = await UserAccountAsync(owner, ct);
        var account = await SendAsync(actor, new OpenBusinessAccount(details.AuthorizationId!.Value, secret, ClientRequestId: null), ct);
        if (owner.Id != "owner")
        {
            return;
        }

        foreach (var (persona, role) in Colleagues)
        {
            var colleague = await UserAccountAsync(persona, ct);
            await SendAsync(actor, new AddAccountUser(account.Id, persona.LastName, persona.Email, colleague.Urn!.Value, role, ClientRequestId: null), ct);
        }
    }

    /// <summary>One to take, one in work, one whose refusal waits for a second officer.</summary>
    private async Task WaitingApplicationsAsync(CancellationToken ct)
    {
        var officer = await SignInAsync(Known("officer-1"), ct);
        (string Number, string Name, Language Language)[] waiting =
        [
            ("636632259RM0001", "Arctic Char Fisheries Co-operative", Language.En),
            ("307038299RM0001", "Bleuets du Lac inc.", Language.Fr),
            ("164637118RM0001", "Kootenay Water Tech", Language.En),
        ];
        for (var i = 0; i < waiting.Length; i++)
        {
            var (number, name, language) = waiting[i];
            var submitted = await ApplyAsync($"applicant-{i + 1}@personas.example", language, number, name, services: false, ct);
            if (i > 0)
            {
                await DecideAsync(officer, submitted.Number, (n, v) => new TakeApplication(n, v), ct);
            }

            if (i > 1)
            {
                await DecideAsync(officer, submitted.Number, (n, v) => new RefuseApplication(n, v, "R06", "The applicant was not reached at the business."), ct);
            }
        }
    }

    /// <summary>Its activation ID lies in the mailbox of the newcomer, who may open the account with it.</summary>
    private async Task FormerCaedClientAsync(CancellationToken ct) => await SendAsync(
        await SignInAsync(Known("officer-1"), ct),
        new IssueActivationId("133999110RM0001", OperatingName: null, BusinessDesignation.Exporter, Known("newcomer").Email, Known("newcomer").Language),
        ct);

    /// <summary>Staff who were seen, a role that waits for a second supervisor, and a message to owners.</summary>
    private async Task OfficeAsync(CancellationToken ct)
    {
        foreach (var persona in Personas.All.Where(p => p.StaffRoles.Length > 0))
        {
            await SignInAsync(persona, ct);
        }

        var supervisor = await SignInAsync(Known("supervisor-1"), ct);
        var staff = await SendAsync(supervisor, new ListStaff(new PageRequest(PageRequest.MaxSize)), ct);
        var standIn = staff.Items.Single(i => i.Value.Name == Known("tccu-2").Name).Value.Number;
        await SendAsync(supervisor, new ChangeStaffRole(standIn, StaffRole.RegistrationOfficer, StaffRoleDecision.Granted, "Stands in for a month."), ct);
        var now = clock.GetUtcNow();
        await SendAsync(
            supervisor,
            new PublishPortalMessage(new PortalMessageContent(
                new LocalizedText("Name a proxy account owner, so that somebody can act when you are away.", "Désignez un titulaire de compte mandataire, pour que quelqu'un puisse agir en votre absence."),
                PortalMessageSeverity.Information,
                PortalMessageAudience.Owners,
                now,
                now.AddDays(30))),
            ct);
    }

    private async Task<SubmittedApplication> ApplyAsync(
        string email, Language language, string number, string name, bool services, CancellationToken ct)
    {
        await SendAsync(Actor.Anonymous, new RequestEmailCode(email, language, ClientRequestId: null), ct);
        var confirmed = await SendAsync(Actor.Anonymous, new ConfirmEmail(email, await SecretMailedToAsync(email, ct)), ct);
        return await SendAsync(
            Actor.Anonymous,
            new SubmitApplication
            {
                Confirmation = confirmed.Confirmation,
                ClientRequestId = Guid.CreateVersion7().ToString(),
                Language = language,
                ProvidesServices = services,
                CspUsed = false,
                LegalName = name,
                BusinessNumber = number,
                Address = new BusinessAddress { Line1 = "100 Demonstration Street", City = "Ottawa", Subdivision = "ON", Country = "CA", PostalCode = "K1A 0L8" },
                Contact = new ContactPerson { Name = "Dana Demo", Title = "Export manager", Phone = "613-555-0100" },
                Certification = true,
                CertifiedByName = "Dana Demo",
                CertifiedByTitle = "Export manager",
            },
            ct);
    }

    private async Task<Actor> UserAccountAsync(Persona persona, CancellationToken ct)
    {
        var actor = await SignInAsync(persona, ct);
        await SendAsync(actor, new RequestUserEmailCode(persona.Email, persona.Language, ClientRequestId: null), ct);
        var user = await SendAsync(
            actor,
            new CreateUserAccount(
                persona.FirstName,
                persona.LastName,
                persona.Email,
                await SecretMailedToAsync(persona.Email, ct),
                "613-555-0101",
                persona.Language,
                AcceptTerms: true,
                (await SendAsync(actor, new GetTermsAndConditions(), ct)).Version,
                ClientRequestId: null),
            ct);
        return actor with { Urn = user.Urn };
    }

    private async Task<Actor> SignInAsync(Persona persona, CancellationToken ct)
    {
        var session = await SendAsync(Actor.System("demo data"), persona.SignIn(), ct);
        return new Actor
        {
            Kind = ActorKind.Person,
            Person = session.Person,
            Session = session.Session,
            Name = persona.Name,
            Language = persona.Language,
            StaffRoles = new HashSet<StaffRole>(persona.StaffRoles),
            AuthenticatedAt = clock.GetUtcNow(),
        };
    }

    private async Task DecideAsync(Actor officer, string number, Func<string, int, ICommand<Done>> decision, CancellationToken ct)
    {
        var details = await SendAsync(officer, new GetApplication(number), ct);
        await SendAsync(officer, decision(number, details.Version), ct);
    }

    private async Task<T> SendAsync<T>(Actor actor, IMessage<T> message, CancellationToken ct)
    {
        var answer = await door.SendAsync(actor, message, ct);
        return answer.IsSuccess ? answer.Value : throw new DemoRefusedException($"{message.GetType().Name}: {answer.Errors[0].Code}");
    }

    private async Task<string> SecretMailedToAsync(string email, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select secret, secret_key_id from platform.outbox where recipient = $1 and secret is not null order by created_at desc, id desc limit 1");
        command.Parameters.Add(new() { Value = email });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            throw new DemoRefusedException("no mail with a secret was promised");
        }

        var key = await keys.FindAsync(reader.GetGuid(1), ct);
        return Encoding.UTF8.GetString(key.Decrypt(reader.GetFieldValue<byte[]>(0)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo data made")]
    private static partial void Seeded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Demo data is incomplete ({Fault}); --fresh makes it anew")]
    private static partial void Incomplete(ILogger logger, string fault);

    private sealed class DemoRefusedException(string message) : Exception(message);
}
