using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>A ticket to download a file of evidence in one of the account's designation cases.</summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("Download evidence", "Télécharger une preuve")]
internal sealed record RequestEvidenceDownload(AccountId Account, string Number, Guid File, string? ClientRequestId) : ICommand<FileTicket>, IAccountMessage, IClientRequest;

internal sealed class RequestEvidenceDownloadHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator)
    : IRequestHandler<RequestEvidenceDownload, Result<FileTicket>>
{
    public async Task<Result<FileTicket>> Handle(RequestEvidenceDownload request, CancellationToken ct)
    {
        if (!await db.Cases.AnyAsync(c => c.Number == request.Number, ct))
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", request.Number);
        return await mediator.Send(new IssueDownloadTicket(request.File), ct);
    }
}
