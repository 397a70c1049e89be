using Cers.Declarations.Checks;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class ExportDeclarationsValidator : AbstractValidator<ExportDeclarations>
{
    public ExportDeclarationsValidator()
    {
        RuleFor(m => m.Why).SaysWhy();
        Include(new DeclarationCriteriaValidator<ExportDeclarations>(m => m.Criteria));
    }
}

internal sealed class ExportDeclarationsHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<ExportDeclarations, Result<DeclarationExtract>>
{
    public async Task<Result<DeclarationExtract>> Handle(ExportDeclarations request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("search", "declarations");
        var found = new DeclarationSearch(request.Criteria).Of(db);
        var ordered = request.Sort switch
        {
            DeclarationSort.Export => found.OrderByDescending(d => d.ExportAt).ThenByDescending(d => d.Id),
            DeclarationSort.Oldest => found.OrderBy(d => d.ReceivedOn).ThenBy(d => d.Id),
            _ => found.OrderByDescending(d => d.ReceivedOn).ThenByDescending(d => d.Id),
        };
        var rows = await ordered.Take(ExportDeclarations.Most + 1).Select(DeclarationSearch.Tell).ToListAsync(ct);
        return new DeclarationExtract([.. rows.Take(ExportDeclarations.Most)], rows.Count > ExportDeclarations.Most);
    }
}
