using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetPortalMessagesHandler(
    PortalMessagesSnapshot snapshot, KnownDismissals dismissals, Func<IdentityDbContext> db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<GetPortalMessages, Result<IReadOnlyList<PortalMessage>>>
{
    public async Task<Result<IReadOnlyList<PortalMessage>>> Handle(GetPortalMessages request, CancellationToken ct)
    {
        var shown = snapshot.InEffect(clock.GetUtcNow());
        if (shown.Count > 0 && scope.Actor.Person is { } me)
        {
            var dismissed = await dismissals.OfAsync(me, db, scope, ct);
            shown = [.. shown.Where(m => !dismissed.Covers(m))];
        }

        // Asked of the database only while there is something for owners.
        if (shown.Any(m => m.Audience == PortalMessageAudience.Owners) && !await HearsOwnersAsync(ct))
        {
            shown = [.. shown.Where(m => m.Audience == PortalMessageAudience.Everybody)];
        }

        return Result<IReadOnlyList<PortalMessage>>.Success([.. shown.Select(m => m.Message)]);
    }

    private async Task<bool> HearsOwnersAsync(CancellationToken ct) =>
        scope.Actor.IsStaff
        || (scope.Actor.Person is { } me && await db().MembershipsOf(me).AnyAsync(m => m.Role == AccountRole.Owner || m.Role == AccountRole.ProxyOwner, ct));
}
