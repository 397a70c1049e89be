using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>The customs service providers that file, filed or ask to file for the account, asked for last first.</summary>
/// <param name="State">In one state; null for all.</param>
[Permission(IdentityPermissions.ViewAccount), InWords("View the service providers", "Consulter les fournisseurs de services")]
internal sealed record GetProviders(AccountId Account, AssociationState? State, PageRequest Page) : IQuery<Page<AssociationView>>, IAccountMessage;

internal sealed class GetProvidersHandler(RegistrationDbContext db) : IRequestHandler<GetProviders, Result<Page<AssociationView>>>
{
    public Task<Result<Page<AssociationView>>> Handle(GetProviders request, CancellationToken ct)
    {
        var query = db.Associations.AsNoTracking()
            .Where(s => db.Authorizations.Where(a => a.HeldBy == request.Account).Select(a => a.BusinessNumber).Contains(s.ClientBusinessNumber));
        if (request.State is { } state)
        {
            query = query.Where(a => a.State == state);
        }

        return query.PageAsync(
            request.Page, a => a.AskedAt, a => a.Id, AssociationView.In(db), row => new Keyset(row.AskedAt, row.Id), newestFirst: true, ct);
    }
}
