using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// Deletes what is over: sessions a day after they could have been used for the last time, with their addresses and hints, codes of the day before, who
/// dismissed portal messages that have ended, tokens that were shown, and addresses of machine clients that are long unused.
/// </summary>
[SystemOnly]
internal sealed record ForgetEndedSessions : ICommand<Done>;

internal sealed class ForgetEndedSessionsHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ForgetEndedSessions, Result<Done>>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<Result<Done>> Handle(ForgetEndedSessions request, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var startedBefore = before - Session.Longest;
        await db.Sessions.Where(s => s.StartedAt < startedBefore).ExecuteDeleteAsync(ct);
        await db.EmailCodes.Where(c => c.CreatedAt < before).ExecuteDeleteAsync(ct);
        await db.DismissedMessages.Where(d => db.PortalMessages.Any(m => m.Id == d.MessageId && m.EndsAt < before)).ExecuteDeleteAsync(ct);
        await db.ShownTokens.Where(t => t.EndsAt < before).ExecuteDeleteAsync(ct);
        scope.AcrossAccounts("addresses of machine clients that are long unused");
        var unusedSince = clock.GetUtcNow() - ClientAddress.Kept;
        await db.ClientAddresses.Where(a => a.LastUsedAt < unusedSince).ExecuteDeleteAsync(ct);
        return default(Done);
    }
}
