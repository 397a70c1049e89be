using System.Globalization;
using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetRegisterImportHandler(RegistrationDbContext db) : IRequestHandler<GetRegisterImport, Result<RegisterImportDetails>>
{
    public async Task<Result<RegisterImportDetails>> Handle(GetRegisterImport request, CancellationToken ct)
    {
        var import = await db.RegisterImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, ct);
        if (import is null)
        {
            return RegisterErrors.UnknownImport();
        }

        var page = request.Page;
        var lines = db.ImportLines.AsNoTracking().Where(l => l.ImportId == request.Id);
        lines = request.Effect is { } effect ? lines.Where(l => l.Effect == effect) : lines.Where(l => l.Effect != RegisterEffect.Same);
        if (int.TryParse(OrderedPages.From(page), NumberStyles.None, CultureInfo.InvariantCulture, out var from))
        {
            lines = page.Backward ? lines.Where(l => l.Ordinal < from) : lines.Where(l => l.Ordinal > from);
        }

        lines = page.Backward ? lines.OrderByDescending(l => l.Ordinal) : lines.OrderBy(l => l.Ordinal);
        var rows = await lines.Take(OrderedPages.SizeOf(page) + 1).ToListAsync(ct);
        return new RegisterImportDetails(
            ListRegisterImportsHandler.Row.Compile()(import),
            OrderedPages.Answer(rows, page, l => l.Ordinal.ToString(CultureInfo.InvariantCulture)).Select(Told),
            import.MayBeApplied);
    }

    private static RegisterImportLineRow Told(RegisterImportLine line) =>
        new(
            line.Line,
            line.Effect,
            line.BusinessNumber,
            line is { FormerOpen: { } open, FormerDesignation: { } designation, FormerLegalName: { } name } ? new RmAccountContent(open, designation, name) : null,
            line is { Open: { } nowOpen, Designation: { } nowDesignation, LegalName: { } nowName } ? new RmAccountContent(nowOpen, nowDesignation, nowName) : null,
            line.AsOf,
            line.Field,
            RegisterFaults.TextOf(line.Code));
}
