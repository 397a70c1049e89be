using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListAssociationsValidator : AbstractValidator<ListAssociations>
{
    public ListAssociationsValidator()
    {
        RuleFor(m => m.Provider).MaximumLength(70).Says(
            "registration.prefix_long", "A beginning has at most 70 characters.", "Un début compte au plus 70 caractères.");
        RuleFor(m => m.Client).MaximumLength(70).Says(
            "registration.prefix_long", "A beginning has at most 70 characters.", "Un début compte au plus 70 caractères.");
        RuleFor(m => m.AskedTo).Must((m, to) => to is null || m.AskedFrom is null || m.AskedFrom <= to).Says(
            "registration.asked_between", "The last day lies before the first.", "Le dernier jour précède le premier.");
    }
}

internal sealed class ListAssociationsHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<ListAssociations, Result<Page<AssociationRow>>>
{
    public Task<Result<Page<AssociationRow>>> Handle(ListAssociations request, CancellationToken ct)
    {
        scope.AcrossAccounts("the list of associations");
        var query = Beginning(request).AsNoTracking();
        if (request.State is { } state)
        {
            query = query.Where(a => a.State == state);
        }

        if (request.AskedFrom is { } from)
        {
            var first = OttawaTime.EndOf(from.AddDays(-1));
            query = query.Where(a => a.AskedAt >= first);
        }

        if (request.AskedTo is { } to)
        {
            var over = OttawaTime.EndOf(to);
            query = query.Where(a => a.AskedAt < over);
        }

        return query.PageAsync(
            request.Page,
            a => a.AskedAt,
            a => a.Id,
            a => new AssociationRow(
                a.Id, a.State, a.CspBusinessNumber, a.CspName, a.ClientBusinessNumber, a.ClientName, a.AskedAt, a.ConsentDueAt,
                db.Applications.Where(p => p.Id == a.ApplicationId).Select(p => p.Number).First()),
            row => new Keyset(row.AskedAt, row.Id),
            newestFirst: true,
            ct);
    }

    /// <summary>Each beginning by the index of what it is the beginning of: a number, or a name.</summary>
    private IQueryable<AccountAssociation> Beginning(ListAssociations request)
    {
        var (provider, client) = (AssociationSearch.Pattern(request.Provider), AssociationSearch.Pattern(request.Client));
        var (providerNumber, clientNumber) = (provider.ToUpperInvariant(), client.ToUpperInvariant());
        return (string.IsNullOrWhiteSpace(request.Provider), AssociationSearch.IsNumber(request.Provider), string.IsNullOrWhiteSpace(request.Client), AssociationSearch.IsNumber(request.Client)) switch
        {
            (true, _, true, _) => db.Associations,
            (true, _, _, true) => db.Associations.FromSql($"select * from registration.associations where client_business_number like {clientNumber}"),
            (true, _, _, false) => db.Associations.FromSql($"select * from registration.associations where lower(client_name) like {client}"),
            (_, true, true, _) => db.Associations.FromSql($"select * from registration.associations where csp_business_number like {providerNumber}"),
            (_, false, true, _) => db.Associations.FromSql($"select * from registration.associations where lower(csp_name) like {provider}"),
            _ => db.Associations.FromSql(
                $"""
                select * from registration.associations
                where (csp_business_number like {providerNumber} or lower(csp_name) like {provider})
                  and (client_business_number like {clientNumber} or lower(client_name) like {client})
                """),
        };
    }
}
