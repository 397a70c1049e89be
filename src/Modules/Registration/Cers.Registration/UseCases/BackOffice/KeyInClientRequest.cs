using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Registry;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class KeyInClientRequestValidator : AbstractValidator<KeyInClientRequest>
{
    private const int OldestDays = 90;

    public KeyInClientRequestValidator(TimeProvider clock)
    {
        RuleFor(m => m.Provider).Must(n => BusinessNumber.TryParse(n, out _)).Says(
            "REG-007", "The service provider's business number is not valid.", "Le numéro d'entreprise du fournisseur n'est pas valide.");
        RuleFor(m => m.ProviderEmail).Must(e => EmailAddress.IsWellFormed(e)).Says(
            "registration.provider_email", "Give an e-mail address of the service provider.", "Donnez une adresse de courriel du fournisseur.");
        RuleFor(m => m.ReceivedOn).Must(day => day is { } d && d <= OttawaTime.Today(clock) && d >= OttawaTime.Today(clock).AddDays(-OldestDays)).Says(
            "registration.received_on",
            $"Give the day on which the form was received: today or up to {OldestDays} days ago.",
            $"Donnez le jour de réception du formulaire : aujourd'hui ou jusqu'à {OldestDays} jours en arrière.");
        RuleFor(m => m.EmailStatement).Must(t => t?.Trim().Length >= 5 && FormLengths.IsText(t, PaperRules.MostOfStatement)).Says(
            "registration.email_statement",
            $"Say in 5 to {PaperRules.MostOfStatement} characters how you know that the address is the provider's.",
            $"Indiquez en 5 à {PaperRules.MostOfStatement} caractères comment vous savez que l'adresse est celle du fournisseur.");
        RuleFor(m => m.Client).SetValidator(new ClientFormValidator());
    }
}

internal sealed class KeyInClientRequestPreparation(RegistryAnswers answers) : IPrepare<KeyInClientRequest>
{
    public Task PrepareAsync(KeyInClientRequest message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.Client.BusinessNumber), ct);
}

internal sealed class KeyInClientRequestHandler(RegistrationDbContext db, ClientRequests requests, MessageScope scope)
    : IRequestHandler<KeyInClientRequest, Result<KeyedInRequest>>
{
    public async Task<Result<KeyedInRequest>> Handle(KeyInClientRequest request, CancellationToken ct)
    {
        scope.AcrossAccounts("a request of a customs service provider is keyed in");
        var number = BusinessNumber.Parse(request.Provider);
        var provider = await db.Authorizations.AsNoTracking()
            .Where(a => a.BusinessNumber == number && a.HeldBy != null && a.State != AuthorizationState.Revoked && a.Designation == BusinessDesignation.CustomsServiceProvider)
            .OrderByDescending(a => a.AllocatedAt)
            .Select(a => new Provider(a.HeldBy!.Value, a.BusinessNumber, a.AuthorizationId, a.LegalName))
            .FirstOrDefaultAsync(ct);
        if (provider is null)
        {
            return AssociationErrors.NotAProvider("provider");
        }

        var (officer, email) = (Officer.Of(scope.Actor), EmailAddress.Key(request.ProviderEmail));
        var asked = await requests.AskAsync(
            provider,
            request.Client,
            request.ConsentDocument,
            new ClientRequestSender(
                email, request.Client.Language, AssociationActor.Of(officer), (new PaperForm(email, request.ReceivedOn, request.EmailStatement, null), officer)),
            ct);
        return asked.IsSuccess
            ? new KeyedInRequest(asked.Value.Id, db.Applications.Local.Single(a => a.Id == asked.Value.ApplicationId).Number)
            : asked.As<KeyedInRequest>();
    }
}
