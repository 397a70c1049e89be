using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RequestConsentTicketHandler(IMediator mediator) : IRequestHandler<RequestConsentTicket, Result<FileTicket>>
{
    public Task<Result<FileTicket>> Handle(RequestConsentTicket request, CancellationToken ct) =>
        mediator.Send(new IssueUploadTicket(ConsentDocument.PurposeName, null), ct);
}
