using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>One association of the account, on either side; null for another's exactly as for an unknown one.</summary>
[Permission(IdentityPermissions.ViewAccount), InWords("View an association", "Consulter une association")]
internal sealed record GetAccountAssociation(AccountId Account, Guid Association) : IQuery<AssociationView?>, IAccountMessage;

internal sealed class GetAccountAssociationHandler(RegistrationDbContext db) : IRequestHandler<GetAccountAssociation, Result<AssociationView?>>
{
    public async Task<Result<AssociationView?>> Handle(GetAccountAssociation request, CancellationToken ct) =>
        Result<AssociationView?>.Success(await db.Associations.AsNoTracking().AsSingleQuery()
            .Where(a => a.Id == request.Association).Select(AssociationView.In(db)).SingleOrDefaultAsync(ct));
}
