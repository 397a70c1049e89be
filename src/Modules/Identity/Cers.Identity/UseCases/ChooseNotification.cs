using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>The caller says whether a kind of mail shall come. What concerns security or a duty is no kind of these and always comes.</summary>
[SignedIn]
internal sealed record ChooseNotification(NotificationKind Kind, bool Wanted, string? ClientRequestId) : ICommand<ChosenNotification>, IClientRequest;

internal sealed class ChooseNotificationHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ChooseNotification, Result<ChosenNotification>>
{
    public async Task<Result<ChosenNotification>> Handle(ChooseNotification request, CancellationToken ct)
    {
        var me = scope.Actor.Person!.Value;
        scope.Concerns("person", me.ToString());
        var choice = await db.NotificationChoices.SingleOrDefaultAsync(c => c.PersonId == me && c.Kind == request.Kind, ct);
        if (choice is null)
        {
            choice = new NotificationChoice { PersonId = me, Kind = request.Kind };
            db.Add(choice);
        }

        choice.Choose(request.Wanted, clock.GetUtcNow());
        return new ChosenNotification(request.Kind, request.Wanted);
    }
}
