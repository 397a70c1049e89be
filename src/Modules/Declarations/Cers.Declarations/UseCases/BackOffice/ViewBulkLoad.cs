using Cers.Declarations.Checks;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class ViewBulkLoadValidator : AbstractValidator<ViewBulkLoad>
{
    public ViewBulkLoadValidator() => RuleFor(m => m.Why).SaysWhy();
}

internal sealed class ViewBulkLoadHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<ViewBulkLoad, Result<BulkLoadView>>
{
    public async Task<Result<BulkLoadView>> Handle(ViewBulkLoad request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("bulk load", request.Load.ToString());
        if (await db.ReadReportAsync(request.Load, ct) is not var (load, report))
        {
            return new NotFound("declarations.bulk_unknown", new LocalizedText("There is no such bulk load.", "Ce chargement en bloc n'existe pas."));
        }

        // From here on it is the owner's to read in the account's own trail.
        scope.Enter(load.AccountId);
        return new BulkLoadView(report, load.AccountId, load.BusinessNumber, load.ByStaff, load.SentBecause);
    }
}
