using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Registration.Tests;

/// <summary>Applicants and officers of a test, who do what people do, by real messages.</summary>
internal sealed partial class Desk(CersApp app)
{
    private IReadOnlyList<TestPerson>? guessers;

    public Actor First { get; } = Staff("First Officer", StaffRole.RegistrationOfficer);

    public Actor Second { get; } = Staff("Second Officer", StaffRole.RegistrationOfficer);

    public Actor Supervisor { get; } = Staff("A Supervisor", StaffRole.Supervisor);

    /// <summary>An officer whose sign-in does not age.</summary>
    public static Actor Staff(string name, StaffRole role) =>
        new() { Kind = ActorKind.Person, Person = PersonId.New(), Name = name, StaffRoles = new HashSet<StaffRole> { role }, AuthenticatedAt = DateTimeOffset.MaxValue };

    public static string Id() => Guid.CreateVersion7().ToString("N");

    public static string Email() => $"{Id()}@example.ca";

    /// <summary>A business number that the register knows, and nobody else uses.</summary>
    public async Task<string> BusinessAsync(RmDesignation designation = RmDesignation.Both, bool open = true, string name = "Northern Maple Exports Inc.")
    {
        var number = UnknownBusiness();
        await app.Database.ExecuteAsync(
            "insert into registration.rm_accounts (business_number, open, designation, legal_name, as_of) values ($1, $2, $3, $4, $5)",
            number, open, designation.ToString(), name, new DateOnly(2026, 1, 5));
        return number;
    }

    public static string UnknownBusiness()
    {
        var digits = RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture);
        return $"{digits}{Luhn.CheckDigit(digits)}RM0001";
    }

    /// <summary>Asks for a code and reads it from the mail.</summary>
    public async Task<string> CodeAsync(string email, Language language = Language.En)
    {
        var before = Codes(email).Count;
        await app.SendAsync(Actor.Anonymous, new RequestEmailCode(email, language, Id()));
        await app.Mailbox.WaitForAsync(email, _ => Codes(email).Count > before);
        return Codes(email)[^1];
    }

    /// <summary>The mailed codes, oldest first.</summary>
    public IReadOnlyList<string> Codes(string email) =>
        [.. app.Mailbox.For(email).Where(m => m.Subject.Contains("code", StringComparison.Ordinal)).Select(m => SixDigits().Match(m.Text).Value)];

    public async Task<string> ConfirmedAsync(string email) =>
        (await app.SendAsync(Actor.Anonymous, new ConfirmEmail(email, await CodeAsync(email)))).Confirmation;

    /// <summary>The business number of a customs service provider.</summary>
    public async Task<string> ProviderAsync() =>
        (await DetailsAsync((await ApprovedAsync(Forms.Good() with { ProvidesServices = true })).Number)).BusinessNumber.Value;

    public static SubmitApplication Application(string businessNumber, string confirmation, ApplicationForm? form = null)
    {
        form ??= Forms.Good();
        return new SubmitApplication
        {
            Language = form.Language,
            ProvidesServices = form.ProvidesServices,
            LegalName = form.LegalName,
            OperatingName = form.OperatingName,
            BusinessNumber = businessNumber,
            CspUsed = form.CspUsed,
            Csp = form.Csp,
            Address = form.Address,
            Contact = form.Contact,
            Certification = form.Certification,
            CertifiedByName = form.CertifiedByName,
            CertifiedByTitle = form.CertifiedByTitle,
            Confirmation = confirmation,
            ClientRequestId = Id(),
        };
    }

    /// <summary>An application that was submitted; its number.</summary>
    public async Task<string> SubmittedAsync(string? email = null, string? business = null, ApplicationForm? form = null)
    {
        email ??= Email();
        var submitted = await app.SendAsync(
            Actor.Anonymous, Application(business ?? await BusinessAsync(), await ConfirmedAsync(email), form));
        return submitted.Number;
    }

    /// <summary>Submitted, and taken by the first officer.</summary>
    public async Task<string> TakenAsync(string? email = null, string? business = null, ApplicationForm? form = null)
    {
        var number = await SubmittedAsync(email, business, form);
        await app.SendAsync(First, new TakeApplication(number, await VersionAsync(number)));
        return number;
    }

    /// <summary>Taken by the first officer, who asked the other question.</summary>
    public async Task<string> AskedAsync(string? email = null, ApplicationForm? form = null, string question = "Which goods?")
    {
        var number = await TakenAsync(email, form: form);
        await app.SendAsync(First, new AskForInformation(number, await VersionAsync(number), [new AskedQuestion(InformationQuestions.Other, question)]));
        return number;
    }

    /// <summary>The applicant answers the other question.</summary>
    public async Task AnswerAsync(string number, string email, string text = "Maple syrup.") =>
        await app.SendAsync(Actor.Anonymous, new AnswerQuestions
        {
            Confirmation = await ConfirmedAsync(email),
            Number = number,
            Answers = [new QuestionAnswer(InformationQuestions.Other, text)],
            ClientRequestId = Id(),
        });

    /// <summary>Approved: its number, authorization ID and the secret from the mail.</summary>
    public async Task<Approved> ApprovedAsync(ApplicationForm? form = null)
    {
        var email = Email();
        var number = await TakenAsync(email, form: form);
        await app.SendAsync(First, new ApproveApplication(number, await VersionAsync(number)));
        var id = (await DetailsAsync(number)).AuthorizationId!.Value;
        return new Approved(number, id, await SecretAsync(email), email);
    }

    /// <summary>Four people guess wrong, five times each: the redemption is paused.</summary>
    public async Task PausedAsync(Approved approved)
    {
        for (var i = 0; i < 20; i++)
        {
            guessers ??= [await app.Data.PersonAsync(), await app.Data.PersonAsync(), await app.Data.PersonAsync(), await app.Data.PersonAsync()];
            await app.Door.SendAsync(
                guessers[i / 5].Actor, new OpenBusinessAccount(approved.AuthorizationId, "7K3Q-H2M9-XWPT-4RC8-K", Id()), CancellationToken.None);
        }
    }

    /// <summary>A refusal that the first officer proposed.</summary>
    public async Task<string> ProposedAsync(string? email = null, ApplicationForm? form = null)
    {
        var number = await TakenAsync(email, form: form);
        await app.SendAsync(First, new RefuseApplication(number, await VersionAsync(number), "R06", "The mandate is missing."));
        return number;
    }

    /// <summary>A form as it came in, uploaded by an officer and attached to nothing yet.</summary>
    public async Task<Guid> ReceivedFormAsync(Actor officer)
    {
        var ticket = await app.SendAsync(officer, new IssueUploadTicket(PaperDetails.FilePurpose, null));
        app.Services.GetRequiredService<ICurrentActor>().Become(officer);
        using var content = new MemoryStream([.. "%PDF-1.7\n"u8, 0, 1, 2, 255]);
        return (await app.Services.GetRequiredService<IFileDoor>().UploadAsync(ticket.Ticket, "form.pdf", content, CancellationToken.None)).Value.Id;
    }

    /// <summary>The proposal that waits for a second officer.</summary>
    public async Task<Guid> ProposalAsync(string number) => (await DetailsAsync(number)).Refusal!.Waiting!.Id;

    /// <summary>The newest mailed secret.</summary>
    public async Task<string> SecretAsync(string email, int nth = 1)
    {
        await app.Mailbox.WaitForAsync(email, _ => Secrets(email).Count >= nth);
        return Secret().Match(Secrets(email)[nth - 1].Text).Value;
    }

    public IReadOnlyList<ReceivedMail> Secrets(string email) => [.. app.Mailbox.For(email).Where(m => Secret().IsMatch(m.Text))];

    public Task<ApplicationDetails> DetailsAsync(string number, Actor? officer = null) => app.SendAsync(officer ?? First, new GetApplication(number));

    public async Task<int> VersionAsync(string number) => (await DetailsAsync(number)).Version;

    /// <summary>The codes that refuse a message; empty when it was done.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync<T>(Actor actor, IMessage<T> message) =>
        [.. (await app.Door.SendAsync(actor, message, CancellationToken.None)).Errors.Select(e => e.Code)];

    [GeneratedRegex(@"\b[0-9]{6}\b", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"\b([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();
}

internal sealed record Approved(string Number, AuthorizationId AuthorizationId, string Secret, string Email);
