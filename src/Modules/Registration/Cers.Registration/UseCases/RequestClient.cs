using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Registry;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

/// <summary>
/// A customs service provider asks by form BSF831 to file for a client. With the client's signed consent an officer decides at once; without one, the client's owner
/// agrees online first, within 14 days. Refused when the account is no service provider, the client's number, register or consent does not admit it, or it is there.
/// </summary>
[Permission(RegistrationPermissions.ManageAssociations), InWords("Ask for a client", "Demander l'ajout d'un client")]
internal sealed record RequestClient(AccountId Account, ClientForm Client, Guid? ConsentDocument, string? ClientRequestId)
    : ICommand<AskedAssociation>, IAccountMessage, IClientRequest, ILimited
{
    private static readonly Error TooMany = new TooManyAttempts(
        "registration.too_many_checks",
        new LocalizedText("Too many business numbers were checked. Try again later.", "Trop de numéros d'entreprise ont été vérifiés. Réessayez plus tard."),
        "client.businessNumber");

    /// <summary>Its answer tells of another business's RM account: so many an hour.</summary>
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
        [new AttemptLimit($"registration.clients:{Account}", 100, TimeSpan.FromHours(1), TooMany, CountsSuccess: true)];
}

internal sealed record AskedAssociation(Guid Id);

internal sealed class RequestClientValidator : AbstractValidator<RequestClient>
{
    public RequestClientValidator() => RuleFor(m => m.Client).SetValidator(new ClientFormValidator());
}

internal sealed class RequestClientPreparation(RegistryAnswers answers) : IPrepare<RequestClient>
{
    public Task PrepareAsync(RequestClient message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.Client.BusinessNumber), ct);
}

internal sealed class RequestClientHandler(ClientRequests requests, MessageScope scope, IMediator mediator) : IRequestHandler<RequestClient, Result<AskedAssociation>>
{
    public async Task<Result<AskedAssociation>> Handle(RequestClient request, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(request.Account), ct);
        if (!rights.IsSuccess)
        {
            return rights.As<AskedAssociation>();
        }

        if (rights.Value.Designation != BusinessDesignation.CustomsServiceProvider)
        {
            return AssociationErrors.NotAProvider();
        }

        var contact = await mediator.Send(new GetContact(scope.Actor.Person!.Value), ct);
        if (!contact.IsSuccess)
        {
            return contact.As<AskedAssociation>();
        }

        var provider = new Provider(request.Account, rights.Value.BusinessNumber, rights.Value.AuthorizationId, rights.Value.LegalName);
        var asked = await requests.AskAsync(
            provider,
            request.Client,
            request.ConsentDocument,
            new ClientRequestSender(contact.Value.Email, contact.Value.Language, AssociationActor.Of(scope.Actor, AssociationSide.Provider)),
            ct);
        return asked.IsSuccess ? new AskedAssociation(asked.Value.Id) : asked.As<AskedAssociation>();
    }
}
