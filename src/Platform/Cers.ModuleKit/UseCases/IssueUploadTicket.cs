using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class IssueUploadTicketValidator : AbstractValidator<IssueUploadTicket>
{
    public IssueUploadTicketValidator() =>
        RuleFor(m => m.Subject).MaximumLength(80).Says("files.subject_too_long", "A subject has at most 80 characters.", "Un objet compte au plus 80 caractères.");
}

internal sealed class IssueUploadTicketHandler(PlatformDbContext db, MessageScope scope, FilePurposes purposes, FileTickets tickets, TimeProvider clock)
    : IRequestHandler<IssueUploadTicket, Result<FileTicket>>
{
    public async Task<Result<FileTicket>> Handle(IssueUploadTicket request, CancellationToken ct)
    {
        var purpose = purposes.Find(request.Purpose);
        if (purpose is null || !await purpose.MayUploadAsync(scope.Actor, request.Subject, ct))
        {
            return new NotAllowed();
        }

        scope.Concerns("files", purpose.Name);
        if (!purposes.Takes(purpose))
        {
            return FileErrors.NotScanned();
        }

        return await WaitingAsync(purpose, ct) >= purpose.MostWaiting
            ? FileErrors.TooMany(purpose.MostWaiting)
            : await tickets.IssueAsync(purpose.Name, null, request.Subject, ct);
    }

    /// <summary>Files and tickets of the caller, counted under a lock that holds to the commit: two at once do not both get the last place.</summary>
    private async Task<int> WaitingAsync(FilePurpose purpose, CancellationToken ct)
    {
        var (me, name, now) = (scope.Actor.Key, purpose.Name, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"files " + me + " " + name}, 0))", ct);
        var counted = await db.Database
            .SqlQuery<int>(
                $"""
                select (select count(*) from platform.file_tickets where actor = {me} and purpose = {name} and file_id is null and expires_at > {now})::int
                    + (select count(*) from platform.files where uploaded_by = {me} and purpose = {name} and state <> 'Attached')::int as "Value"
                """)
            .ToListAsync(ct);
        return counted[0];
    }
}
