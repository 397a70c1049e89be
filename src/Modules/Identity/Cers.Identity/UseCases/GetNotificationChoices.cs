using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>The kinds of mail that come by choice, and whether they come to the caller.</summary>
[SignedIn]
internal sealed record GetNotificationChoices : IQuery<IReadOnlyList<ChosenNotification>>;

/// <summary>Whether a kind of mail comes to a person.</summary>
internal sealed record ChosenNotification(NotificationKind Kind, bool Wanted);

internal sealed class GetNotificationChoicesHandler(IdentityDbContext db, MessageScope scope)
    : IRequestHandler<GetNotificationChoices, Result<IReadOnlyList<ChosenNotification>>>
{
    public async Task<Result<IReadOnlyList<ChosenNotification>>> Handle(GetNotificationChoices request, CancellationToken ct)
    {
        var me = scope.Actor.Person!.Value;
        var said = await db.NotificationChoices.AsNoTracking().Where(c => c.PersonId == me).ToDictionaryAsync(c => c.Kind, c => c.Wanted, ct);
        return Result<IReadOnlyList<ChosenNotification>>.Success([.. Enum.GetValues<NotificationKind>()
            .Select(kind => new ChosenNotification(kind, said.TryGetValue(kind, out var wanted) ? wanted : NotificationChoice.IsUsual(kind)))]);
    }
}
