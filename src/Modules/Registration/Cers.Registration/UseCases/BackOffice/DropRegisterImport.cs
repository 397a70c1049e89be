using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class DropRegisterImportHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<DropRegisterImport, Result<Done>>
{
    public async Task<Result<Done>> Handle(DropRegisterImport request, CancellationToken ct)
    {
        scope.Concerns("register-import", request.Id.ToString());
        var import = await db.LockImportAsync(request.Id, ct);
        return import is null ? RegisterErrors.UnknownImport() : import.Drop(Officer.Of(scope.Actor), clock.GetUtcNow());
    }
}
