using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging.Files;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class RequestBulkUploadForHandler(IMediator mediator) : IRequestHandler<RequestBulkUploadFor, Result<FileTicket>>
{
    public Task<Result<FileTicket>> Handle(RequestBulkUploadFor request, CancellationToken ct) =>
        mediator.Send(new IssueUploadTicket(BulkFilePurpose.PurposeName, null), ct);
}
