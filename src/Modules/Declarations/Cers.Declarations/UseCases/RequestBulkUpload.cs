using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging.Files;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class RequestBulkUploadHandler(IMediator mediator) : IRequestHandler<RequestBulkUpload, Result<FileTicket>>
{
    public Task<Result<FileTicket>> Handle(RequestBulkUpload request, CancellationToken ct) =>
        mediator.Send(new IssueUploadTicket(BulkFilePurpose.PurposeName, request.Account.ToString()), ct);
}
