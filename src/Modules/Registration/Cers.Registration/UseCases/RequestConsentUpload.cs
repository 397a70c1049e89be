using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases;

/// <summary>A ticket for an owner or proxy to send a client's signed consent, before the client is asked for.</summary>
[Permission(RegistrationPermissions.ManageAssociations), InWords("Send a client's consent", "Transmettre le consentement d'un client")]
internal sealed record RequestConsentUpload(AccountId Account, string? ClientRequestId) : ICommand<FileTicket>, IAccountMessage, IClientRequest;

internal sealed class RequestConsentUploadHandler(IMediator mediator) : IRequestHandler<RequestConsentUpload, Result<FileTicket>>
{
    public Task<Result<FileTicket>> Handle(RequestConsentUpload request, CancellationToken ct) =>
        mediator.Send(new IssueUploadTicket(ConsentDocument.PurposeName, null), ct);
}
