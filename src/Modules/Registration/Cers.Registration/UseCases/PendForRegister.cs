using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Keeps that an approval waits because the register of RM accounts was silent; the application's page says since when. Said once while it lasts.</summary>
[SystemOnly]
internal sealed record PendForRegister(string Number) : ICommand<Done>;

internal sealed class PendForRegisterHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<PendForRegister, Result<Done>>
{
    public async Task<Result<Done>> Handle(PendForRegister request, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().Where(a => a.Number == request.Number).Select(a => new
        {
            a.Id,
            a.State,
            Last = db.History.Where(h => h.ApplicationId == a.Id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Select(h => h.Kind).First(),
        }).SingleAsync(ct);
        scope.Concerns("application", request.Number);
        if (application.Last != ApplicationEventKind.RegisterSilent)
        {
            var officer = scope.Actor.Kind == ActorKind.Person ? Officer.Of(scope.Actor) : null;
            db.Add(HistoryEntry.Of(application.Id, ApplicationEventKind.RegisterSilent, application.State, officer, clock.GetUtcNow()));
        }

        return default(Done);
    }
}
