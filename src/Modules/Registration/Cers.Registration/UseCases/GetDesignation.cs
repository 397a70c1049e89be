using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>What the account is designated as, since when and why.</summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("View the history of the designation", "Consulter l'historique de la désignation")]
internal sealed record GetDesignation(AccountId Account) : IQuery<DesignationRecord?>, IAccountMessage;

/// <param name="OneTimeAuthorizationId">With which a customs service provider makes one-time submissions.</param>
/// <param name="History">Oldest first.</param>
internal sealed record DesignationRecord(BusinessDesignation Designation, AuthorizationId? OneTimeAuthorizationId, IReadOnlyList<DesignationChange> History);

internal sealed class GetDesignationHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<GetDesignation, Result<DesignationRecord?>>
{
    public async Task<Result<DesignationRecord?>> Handle(GetDesignation request, CancellationToken ct)
    {
        var found = await db.Authorizations.AsNoTracking().AsSingleQuery().Where(a => a.HeldBy == scope.Account)
            .Select(a => new
            {
                a.Designation,
                OneTime = db.OneTimeIds.Where(o => o.AuthorizationId == a.AuthorizationId && o.RevokedAt == null).Select(o => (AuthorizationId?)o.Id).FirstOrDefault(),
                History = db.Designations.Where(d => d.AuthorizationId == a.AuthorizationId).OrderBy(d => d.At).ThenBy(d => d.Id).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        return Result<DesignationRecord?>.Success(
            found is null ? null : new DesignationRecord(found.Designation, found.OneTime, [.. found.History.Select(DesignationFacts.Told)]));
    }
}
