using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class ChangeOperatingNameHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<ChangeOperatingName, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangeOperatingName request, CancellationToken ct)
    {
        var authorization = await db.Authorizations.SingleOrDefaultAsync(a => a.HeldBy == request.Account, ct);
        if (authorization is null)
        {
            return new NotAllowed();
        }

        scope.Concerns("authorization", authorization.AuthorizationId.Value);
        authorization.Rename(request.OperatingName);
        return default(Done);
    }
}
