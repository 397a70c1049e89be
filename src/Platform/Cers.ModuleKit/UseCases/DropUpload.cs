using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>Leaves nothing of an upload of the caller that was refused, broken off or not used; the audit entry says why.</summary>
/// <param name="Code">The code of the refusal.</param>
[SignedIn(OrMachine = true)]
internal sealed record DropUpload(Guid File, string Code) : ICommand<Done>;

internal sealed class DropUploadHandler(PlatformDbContext db, MessageScope scope) : IRequestHandler<DropUpload, Result<Done>>
{
    public async Task<Result<Done>> Handle(DropUpload request, CancellationToken ct)
    {
        scope.Concerns("file", request.File.ToString());
        scope.Top!.Reason = request.Code;
        await db.Database.ExecuteSqlAsync(
            $"delete from platform.files where id = {request.File} and uploaded_by = {scope.Actor.Key} and state <> 'Attached'", ct);
        return default(Done);
    }
}
