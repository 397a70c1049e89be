using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>The clients of a customs service provider, asked for last first; none of an account that never was one.</summary>
/// <param name="State">In one state; null for all.</param>
/// <param name="Prefix">The beginning of the client's business number or name.</param>
[Permission(IdentityPermissions.ViewAccount), InWords("View the clients", "Consulter les clients")]
internal sealed record GetClients(AccountId Account, AssociationState? State, string? Prefix, PageRequest Page) : IQuery<Page<AssociationView>>, IAccountMessage;

internal sealed class GetClientsValidator : AbstractValidator<GetClients>
{
    public GetClientsValidator() => RuleFor(m => m.Prefix).MaximumLength(70).Says(
        "registration.prefix_long", "A beginning has at most 70 characters.", "Un début compte au plus 70 caractères.");
}

internal sealed class GetClientsHandler(RegistrationDbContext db) : IRequestHandler<GetClients, Result<Page<AssociationView>>>
{
    public Task<Result<Page<AssociationView>>> Handle(GetClients request, CancellationToken ct)
    {
        var (account, pattern) = (request.Account.Value, AssociationSearch.Pattern(request.Prefix));
        var query = db.Associations.FromSql(
            $"select * from registration.associations where csp_account = {account} and (lower(client_name) like {pattern} or client_business_number ilike {pattern})");
        if (request.State is { } state)
        {
            query = query.Where(a => a.State == state);
        }

        return query.AsNoTracking().PageAsync(
            request.Page, a => a.AskedAt, a => a.Id, AssociationView.In(db), row => new Keyset(row.AskedAt, row.Id), newestFirst: true, ct);
    }
}
