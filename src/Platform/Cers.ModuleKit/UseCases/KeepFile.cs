using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>Keeps an upload of the caller that came to its end. Refused when it is not there any more.</summary>
[SignedIn(OrMachine = true)]
internal sealed record KeepFile(Guid File, ReceivedFile Received) : ICommand<KeptFile>;

internal sealed class KeepFileHandler(PlatformDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<KeepFile, Result<KeptFile>>
{
    public async Task<Result<KeptFile>> Handle(KeepFile request, CancellationToken ct)
    {
        scope.Concerns("file", request.File.ToString());
        var (kind, size, sha256, scanned) = request.Received;
        var names = await db.Database
            .SqlQuery<string>(
                $"""
                update platform.files
                set state = 'Kept', kind = {kind}, size = {size}, sha256 = {sha256}, scan = {(scanned ? "Clean" : "NotScanned")}, kept_at = {clock.GetUtcNow()}
                where id = {request.File} and uploaded_by = {scope.Actor.Key} and state = 'Uploading'
                returning name as "Value"
                """)
            .ToListAsync(ct);
        return names is [var name] ? new KeptFile(request.File, name, kind, size, Convert.ToHexStringLower(sha256), scanned) : new NotAllowed();
    }
}
