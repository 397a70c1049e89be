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

internal sealed class ListBulkLoadsValidator : AbstractValidator<ListBulkLoads>
{
    public ListBulkLoadsValidator()
    {
        RuleFor(m => m.Why).SaysWhy();
        RuleFor(m => m.Criteria).Must(c => c.From is null || c.To is null || c.From <= c.To).OverridePropertyName("to")
            .Says("declarations.days_backward", "The last day lies before the first.", "Le dernier jour précède le premier.");
    }
}

internal sealed class ListBulkLoadsHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<ListBulkLoads, Result<Page<BulkLoadRow>>>
{
    public async Task<Result<Page<BulkLoadRow>>> Handle(ListBulkLoads request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("search", "bulk-loads");
        var loads = db.BulkLoads.AsNoTracking();
        if (request.Criteria.State is { } state)
        {
            loads = loads.Where(l => l.State == state);
        }

        if (request.Criteria.BusinessNumber is { } number)
        {
            loads = loads.Where(l => l.BusinessNumber == number);
        }

        if (request.Criteria.From is { } first)
        {
            var from = OttawaTime.EndOf(first.AddDays(-1));
            loads = loads.Where(l => l.ReceivedAt >= from);
        }

        if (request.Criteria.To is { } last)
        {
            var before = OttawaTime.EndOf(last);
            loads = loads.Where(l => l.ReceivedAt < before);
        }

        var page = await loads.PageAsync(request.Page, l => l.ReceivedAt, l => l.Id, l => l, l => new Keyset(l.ReceivedAt, l.Id), newestFirst: true, ct);
        return page.IsSuccess ? page.Value.Select(l => new BulkLoadRow(l.Tell(), l.BusinessNumber, l.ByStaff)) : page.As<Page<BulkLoadRow>>();
    }
}
