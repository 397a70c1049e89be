using Cers.Declarations.Checks;
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

internal sealed class ListLateChangesValidator : AbstractValidator<ListLateChanges>
{
    public ListLateChangesValidator()
    {
        RuleFor(m => m.Why).SaysWhy();
        RuleFor(m => m.To).Must((m, to) => m.From is null || to is null || m.From <= to)
            .Says("declarations.days_backward", "The last day lies before the first.", "Le dernier jour précède le premier.");
    }
}

internal sealed class ListLateChangesHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<ListLateChanges, Result<Page<LateChangeRow>>>
{
    public Task<Result<Page<LateChangeRow>>> Handle(ListLateChanges request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("search", "late-changes");
        var events = db.StatusHistory.AsNoTracking().Where(e => e.AfterWindow);
        if (request.From is { } first)
        {
            var from = OttawaTime.EndOf(first.AddDays(-1));
            events = events.Where(e => e.At >= from);
        }

        if (request.To is { } last)
        {
            var before = OttawaTime.EndOf(last);
            events = events.Where(e => e.At < before);
        }

        var changes = events.Join(
            db.Declarations.AsNoTracking(), e => new { e.ReceivedOn, Id = e.DeclarationId }, d => new { d.ReceivedOn, d.Id }, (e, d) => new { Event = e, Declaration = d });
        return changes.PageAsync(
            request.Page,
            c => c.Event.At,
            c => c.Event.Id,
            c => new LateChangeRow(
                c.Event.Id,
                c.Declaration.ProofOfReport,
                c.Event.At,
                c.Event.ToStatus,
                c.Event.Version,
                c.Event.Reason,
                c.Event.Explanation,
                c.Event.Actor,
                c.Event.Channel,
                c.Declaration.AcceptedAt,
                c.Declaration.ExporterBusinessNumber,
                c.Declaration.ExporterName),
            row => new Keyset(row.At, row.Id),
            newestFirst: true,
            ct);
    }
}
