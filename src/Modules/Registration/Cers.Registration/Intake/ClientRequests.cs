using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Intake;

/// <summary>Form BSF831 by which a customs service provider asks for a client: an application to add it and the association it asks for, by whoever sends the form.</summary>
internal sealed class ClientRequests(
    RegistrationDbContext db, MessageScope scope, IMediator mediator, RegistryAnswers answers, FileShelf shelf, DatedSettings settings, BusinessDays days, TimeProvider clock)
{
    /// <summary>So long may the client's owner agree online.</summary>
    public static readonly TimeSpan TimeToConsent = TimeSpan.FromDays(14);

    private const string Path = "client";

    /// <param name="document">The client's signed consent among the sender's files; null when its owner is to agree online.</param>
    public async Task<Result<AccountAssociation>> AskAsync(Provider provider, ClientForm client, Guid? document, ClientRequestSender sender, CancellationToken ct)
    {
        var number = BusinessNumber.Parse(client.BusinessNumber);
        if (await ErrorsAsync(provider, client, number, document, ct) is { Count: > 0 } errors)
        {
            return Result<AccountAssociation>.Refused(errors);
        }

        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var (applicationNumber, form, service) = (await db.NextApplicationNumberAsync(today.Year, ct), FormOf(client, provider, sender.Language), settings.Int("registration.serviceDays", today));
        var application = sender.Paper is { } paper
            ? ExporterApplication.KeyIn(applicationNumber, paper.Form, form, number, paper.Officer, now, service, days)
            : ExporterApplication.Submit(applicationNumber, sender.Email, form, number, now, service, days);
        if (answers.Of(number) is { } answer)
        {
            application.Keep(RegistryOccasion.Submission, answer);
        }

        var consentDueAt = OttawaTime.EndOf(OttawaTime.DateOf(now + TimeToConsent));
        var association = AccountAssociation.Ask(application, provider, client, new AssociationConsent(document, consentDueAt), sender.By, now);
        if (document is { } file && await shelf.AttachAsync(file, ConsentDocument.PurposeName, ConsentDocument.SubjectOf(association.Id), ct) is { IsSuccess: false } notKept)
        {
            return Result<AccountAssociation>.Refused([.. notKept.Errors.Select(e => e with { Path = "consentDocument" })]);
        }

        db.Add(application);
        db.Add(association);
        scope.Concerns("association", association.Id.ToString());
        scope.Mail(SubmittedMail.To(application));
        scope.Publish(new AssociationChanged(association.Id, AssociationEvent.Asked, now));
        return association;
    }

    private async Task<List<Error>> ErrorsAsync(Provider provider, ClientForm client, BusinessNumber number, Guid? document, CancellationToken ct)
    {
        var errors = new List<Error>();
        if (number == provider.BusinessNumber)
        {
            errors.Add(AssociationErrors.Oneself());
        }

        // A silent register refuses nobody: the officer's approval asks it again.
        if (answers.Of(number) is { } answer && ApplicationRules.OfAccount(answer.Account) is { } violation)
        {
            errors.Add(violation with { Path = $"{Path}.businessNumber" });
        }

        if (await db.Associations.AnyAsync(a => a.CspAccount == provider.Account && a.ClientBusinessNumber == number
            && EF.Constant(AccountAssociation.LiveStates).Contains(a.State), ct))
        {
            errors.Add(AssociationErrors.AlreadyThere());
        }

        if (document is null && (await mediator.Send(new FindAccountByBusinessNumber(number), ct)).Value.Account is null)
        {
            errors.Add(AssociationErrors.NeedsDocument());
        }

        errors.AddRange(AddressCodes.Faults(client.Address, (await mediator.Send(new GetCodeTables(), ct)).Value, OttawaTime.Today(clock), $"{Path}.address"));
        return errors;
    }

    private static ApplicationForm FormOf(ClientForm client, Provider provider, Language language) => new()
    {
        Kind = ApplicationKind.AddClient,
        Language = language,
        AccountType = AccountType.Cers,
        ProvidesServices = false,
        LegalName = client.LegalName,
        OperatingName = client.OperatingName,
        BusinessNumber = client.BusinessNumber,
        CspUsed = true,
        Csp = new ServiceProvider { LegalName = provider.Name, BusinessNumber = provider.BusinessNumber.Value },
        Address = client.Address,
        Contact = client.Contact,
        Certification = client.Certification,
        CertifiedByName = client.CertifiedByName,
        CertifiedByTitle = client.CertifiedByTitle,
    };
}

/// <summary>Who sends the form.</summary>
/// <param name="Email">To whom mails about the application go.</param>
/// <param name="Paper">Of a form that an officer keys in: what was said of the paper, and who keys it in.</param>
internal sealed record ClientRequestSender(string Email, Language Language, AssociationActor By, (PaperForm Form, Officer Officer)? Paper = null);
