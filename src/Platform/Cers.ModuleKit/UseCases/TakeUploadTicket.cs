using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>Uses up an upload ticket and begins a file, whose pieces follow. Refused when the ticket is not good, or the purpose admits the caller no more.</summary>
[SignedIn(OrMachine = true)]
internal sealed record TakeUploadTicket(string Ticket, string Name) : ICommand<StartedUpload>;

internal sealed record StartedUpload(Guid File, string Purpose);

internal sealed class TakeUploadTicketHandler(PlatformDbContext db, MessageScope scope, FilePurposes purposes, FileTickets tickets, TimeProvider clock)
    : IRequestHandler<TakeUploadTicket, Result<StartedUpload>>
{
    public async Task<Result<StartedUpload>> Handle(TakeUploadTicket request, CancellationToken ct)
    {
        var ticket = await tickets.TakeAsync(request.Ticket, upload: true, ct);
        if (ticket is null || purposes.Find(ticket.Purpose) is not { } purpose)
        {
            return FileErrors.TicketNotGood();
        }

        if (!await purpose.MayUploadAsync(scope.Actor, ticket.Subject, ct))
        {
            return new NotAllowed();
        }

        if (!purposes.Takes(purpose))
        {
            return FileErrors.NotScanned();
        }

        var file = Guid.CreateVersion7();
        scope.Concerns("file", file.ToString());
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.files (id, purpose, name, state, uploaded_by, started_at)
            values ({file}, {purpose.Name}, {FileName.Of(request.Name)}, 'Uploading', {scope.Actor.Key}, {clock.GetUtcNow()})
            """,
            ct);
        return new StartedUpload(file, purpose.Name);
    }
}
