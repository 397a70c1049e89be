using System.Linq.Expressions;
using Cers.Declarations.Checks;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class FindDeclarationsValidator : AbstractValidator<FindDeclarations>
{
    public FindDeclarationsValidator()
    {
        RuleFor(m => m.Why).SaysWhy();
        Include(new DeclarationCriteriaValidator<FindDeclarations>(m => m.Criteria));
    }
}

internal sealed class FindDeclarationsHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<FindDeclarations, Result<Page<FoundDeclaration>>>
{
    public Task<Result<Page<FoundDeclaration>>> Handle(FindDeclarations request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("search", "declarations");
        var found = new DeclarationSearch(request.Criteria).Of(db);
        Expression<Func<Declaration, FoundDeclaration>> tell = DeclarationSearch.Tell;

        // The key is the order: ids count up with the time of acceptance.
        return request.Sort == DeclarationSort.Export
            ? found.PageAsync(request.Page, d => d.ExportAt, d => d.Id, tell, row => new Keyset(row.ExportAt, row.Id), newestFirst: true, ct)
            : found.PageAsync(
                request.Page, d => d.ReceivedOn, d => d.Id, tell, row => new Keyset<DateOnly>(row.ReceivedOn, row.Id), request.Sort == DeclarationSort.Newest, ct);
    }
}
