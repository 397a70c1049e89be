using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class RequestEvidenceUploadHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator)
    : IRequestHandler<RequestEvidenceUpload, Result<FileTicket>>
{
    public async Task<Result<FileTicket>> Handle(RequestEvidenceUpload request, CancellationToken ct)
    {
        var disputed = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == request.Number, ct);
        if (disputed is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", disputed.Number);
        return disputed.IsOpen ? await mediator.Send(new IssueUploadTicket(CaseFiles.PurposeName, CaseFiles.SubjectOf(disputed.Number)), ct) : CaseErrors.NotInState();
    }
}
