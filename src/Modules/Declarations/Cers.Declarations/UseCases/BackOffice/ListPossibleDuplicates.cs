using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class ListPossibleDuplicatesValidator : AbstractValidator<ListPossibleDuplicates>
{
    public ListPossibleDuplicatesValidator()
    {
        RuleFor(m => m.RuleId).Must(r => r is null || PossibleDuplicateRow.Rules.Contains(r))
            .Says("declarations.rule_unknown", "No such rule compares declarations.", "Aucune règle de ce nom ne compare des déclarations.");
        RuleFor(m => m.To).Must((m, to) => m.From is null || to is null || m.From <= to)
            .Says("declarations.days_backward", "The last day lies before the first.", "Le dernier jour précède le premier.");
    }
}

internal sealed class ListPossibleDuplicatesHandler(DeclarationsDbContext db) : IRequestHandler<ListPossibleDuplicates, Result<Page<PossibleDuplicateRow>>>
{
    public Task<Result<Page<PossibleDuplicateRow>>> Handle(ListPossibleDuplicates request, CancellationToken ct)
    {
        var pairs = db.PossibleDuplicates.AsNoTracking();
        if (request.RuleId is { } rule)
        {
            pairs = pairs.Where(p => p.RuleId == rule);
        }

        if (request.From is { } first)
        {
            var from = OttawaTime.EndOf(first.AddDays(-1));
            pairs = pairs.Where(p => p.At >= from);
        }

        if (request.To is { } last)
        {
            var before = OttawaTime.EndOf(last);
            pairs = pairs.Where(p => p.At < before);
        }

        return pairs.PageAsync(
            request.Page,
            p => p.At,
            p => p.Id,
            p => new PossibleDuplicateRow(p.Id, p.RuleId, p.At, p.ProofOfReport, p.OtherProofOfReport, p.Told),
            row => new Keyset(row.At, row.Id),
            newestFirst: true,
            ct);
    }
}
