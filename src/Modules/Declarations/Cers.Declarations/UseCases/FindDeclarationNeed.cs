using Cers.Declarations.Domain.Need;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>Tells whether goods must be declared, how and by when. Anybody may ask, and nothing is stored.</summary>
[Public]
internal sealed record FindDeclarationNeed(GoodsToExport Goods) : IQuery<DeclarationNeed>;

internal sealed class FindDeclarationNeedHandler(IMediator mediator, DatedSettings settings, BusinessDays days, TimeProvider clock)
    : IRequestHandler<FindDeclarationNeed, Result<DeclarationNeed>>
{
    private static readonly DateOnly First = new(2005, 2, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    public async Task<Result<DeclarationNeed>> Handle(FindDeclarationNeed request, CancellationToken ct)
    {
        var tables = await mediator.Send(new GetCodeTables(), ct);
        if (!tables.IsSuccess)
        {
            return tables.As<DeclarationNeed>();
        }

        var goods = request.Goods with
        {
            Destination = request.Goods.Destination.Trim().ToUpperInvariant(),
            ModeOfTransport = request.Goods.ModeOfTransport?.Trim(),
        };
        var faults = new[] { ("exportDateTime", goods.ExportDateTime), ("loadingDateTime", goods.LoadingDateTime) }
            .Where(x => x.Item2 is { } at && (at.UtcDateTime.Year is < 2000 or > 2199 || OttawaTime.DateOf(at) < First || OttawaTime.DateOf(at) > Last))
            .Select(x => new NeedFault(x.Item1, "declarations.need_time", new LocalizedText("Give a time from February 2005 to 2199.", "Indiquez un moment de février 2005 à 2199.")))
            .ToList();
        if (faults.Count > 0)
        {
            return DeclarationNeed.Faulty(faults, []);
        }

        var on = (goods.ExportDateTime ?? goods.LoadingDateTime) is { } moment ? OttawaTime.DateOf(moment) : OttawaTime.Today(clock);
        return new NeedDecision(goods, tables.Value, settings.Decimal("threshold.noDeclarationCad", on), settings.Int, days, on).Decide();
    }
}
