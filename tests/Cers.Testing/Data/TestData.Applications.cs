using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing.Mail;

namespace Cers.Testing.Data;

/// <param name="Number">The application number.</param>
/// <param name="Email">Where the applicant gets mail.</param>
public sealed record TestApplication(string Number, BusinessNumber BusinessNumber, string LegalName, string Email);

/// <param name="SharedSecret">As it was mailed.</param>
public sealed record ApprovedApplication(TestApplication Application, AuthorizationId AuthorizationId, string SharedSecret);

public sealed partial class TestData
{
    /// <summary>Puts a business into the register of RM accounts, which is somebody else's: no message does that.</summary>
    public async Task<BusinessNumber> RegisteredAsync(string legalName, string designation = "Both", bool open = true)
    {
        var number = NextBusinessNumber();
        await app.Database.ExecuteAsync(
            "insert into registration.rm_accounts (business_number, open, designation, legal_name, as_of) values ($1, $2, $3, $4, '2026-01-05') on conflict do nothing",
            number.Value,
            open,
            designation,
            legalName);
        return number;
    }

    /// <summary>A confirmed address: what a form goes out with.</summary>
    public async Task<string> ConfirmationAsync(string email, Language language = Language.En)
    {
        // The newest code alone is good, and others may have been mailed before.
        List<ReceivedMail> Codes() => [.. app.Mailbox.For(email).Where(m => m.Subject.Contains("code", StringComparison.Ordinal))];
        var before = Codes().Count;
        await app.SendAsync(Actor.Anonymous, new RequestEmailCode(email, language, RequestId()));
        await app.Mailbox.WaitForAsync(email, _ => Codes().Count > before);
        var code = Find(Codes()[^1], SixDigits());
        return (await app.SendAsync(Actor.Anonymous, new ConfirmEmail(email, code))).Confirmation;
    }

    /// <summary>A form that breaks no rule.</summary>
    public SubmitApplication Form(string confirmation, BusinessNumber number, string legalName, string email) => new()
    {
        Confirmation = confirmation,
        ClientRequestId = RequestId(),
        Language = Language.En,
        LegalName = legalName,
        BusinessNumber = number.Value,
        ProvidesServices = false,
        CspUsed = false,
        Address = new BusinessAddress { Line1 = "100 Water Street", City = "Halifax", Subdivision = "NS", Country = "CA", PostalCode = "B3J 1A1" },
        Contact = new ContactPerson { Name = $"Contact of {email.Split('@')[0][..8]}", Title = "Export manager", Phone = "902-555-0134" },
        Certification = true,
        CertifiedByName = "Renée Tremblay",
        CertifiedByTitle = "President",
    };

    public async Task<TestApplication> ApplicationSubmittedAsync(string legalName = "Harbour Foods Inc.", Func<SubmitApplication, SubmitApplication>? change = null)
    {
        var (number, email) = (await RegisteredAsync(legalName), Address());
        var form = Form(await ConfirmationAsync(email), number, legalName, email);
        var submitted = await app.SendAsync(Actor.Anonymous, change?.Invoke(form) ?? form);
        return new TestApplication(submitted.Number, number, legalName, email);
    }

    public async Task<ApprovedApplication> ApplicationApprovedAsync(string legalName = "Harbour Foods Inc.", Func<SubmitApplication, SubmitApplication>? change = null)
    {
        var application = await ApplicationSubmittedAsync(legalName, change);
        var officer = await ActorAsync("officer-1");
        await app.SendAsync(officer, new TakeApplication(application.Number, await VersionAsync(officer, application.Number)));
        await app.SendAsync(officer, new ApproveApplication(application.Number, await VersionAsync(officer, application.Number)));
        var approved = await app.Mailbox.WaitForAsync(application.Email, m => AuthorizationIdInMail().IsMatch(m.Text));
        var secret = await app.Mailbox.WaitForAsync(application.Email, m => SecretInMail().IsMatch(m.Text));
        return new ApprovedApplication(application, AuthorizationId.Parse(Find(approved, AuthorizationIdInMail())), Find(secret, SecretInMail()));
    }

    /// <summary>What an officer sees before deciding.</summary>
    private async Task<int> VersionAsync(Actor officer, string number) => (await app.SendAsync(officer, new GetApplication(number))).Version;
}
