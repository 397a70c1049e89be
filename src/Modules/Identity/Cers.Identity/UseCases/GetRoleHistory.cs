using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>Who gave or took which role in the account, newest first; kept for good.</summary>
[Permission(IdentityPermissions.ViewUsers), InWords("View the history of roles", "Consulter l'historique des rôles")]
internal sealed record GetRoleHistory(AccountId Account, PageRequest Page) : IQuery<Page<RoleChangeRow>>, IAccountMessage;

/// <summary>A change of somebody's role.</summary>
/// <param name="User">Whose role it is.</param>
/// <param name="By">Who decided; null where the agency did.</param>
/// <param name="OldRole">Null when access was given.</param>
/// <param name="NewRole">Null when access ended.</param>
[ObjectType("RoleChange")]
internal sealed record RoleChangeRow(
    [property: GraphQLIgnore] Guid Id, DateTimeOffset At, KnownPerson User, KnownPerson? By, AccountRole? OldRole, AccountRole? NewRole, string? Reason);

internal sealed class GetRoleHistoryHandler(IdentityDbContext db) : IRequestHandler<GetRoleHistory, Result<Page<RoleChangeRow>>>
{
    public async Task<Result<Page<RoleChangeRow>>> Handle(GetRoleHistory request, CancellationToken ct) =>
        await db.RoleChanges.AsNoTracking().PageAsync(
            request.Page,
            c => c.At,
            c => c.Id,
            c => new RoleChangeRow(
                c.Id,
                c.At,
                new KnownPerson(c.Person.Urn!.Value, c.Person.FirstName!, c.Person.LastName!),
                c.By.Urn == null ? null : new KnownPerson(c.By.Urn!.Value, c.By.FirstName!, c.By.LastName!),
                c.OldRole,
                c.NewRole,
                c.Reason),
            row => new Keyset(row.At, row.Id),
            newestFirst: true,
            ct);
}
