using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GiveApplicationHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator, Colleagues colleagues, TimeProvider clock)
    : IRequestHandler<GiveApplication, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveApplication request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("application", found.Value.Number);
        var staff = (await mediator.Send(new ListStaffOfRoles(colleagues.Roles), ct)).Value.FirstOrDefault(s => s.Number == request.Officer);
        return staff is null
            ? ApplicationErrors.NoSuchColleague()
            : found.Value.Give(Officer.Of(scope.Actor), new Officer(staff.Person, staff.Name, IsSupervisor: false, staff.Email), clock.GetUtcNow());
    }
}
